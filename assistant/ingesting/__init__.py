"""From files to a published library: the only writer.

    discover → read → parse → library (one transaction) → vectors in step → check → publish

What is unchanged costs a hash. Everything happens on a copy of the current generation; until
the last step, one atomic rename, readers see the old one, and a run that fails or is killed
leaves it as it was.
"""

from assistant.ingesting.embedded import embedded_texts
from assistant.ingesting.report import IngestReport, Progress, Remark, Tally
from assistant.ingesting.running import ingest

__all__ = ["IngestReport", "Progress", "Remark", "Tally", "embedded_texts", "ingest"]
