"""Finding passages: the question analysed, dense and keyword search fused, filters applied."""
