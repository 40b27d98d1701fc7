"""An exclusive lock on an open file, held by the operating system.

The system drops it when the process ends, however it ends. Our own lines rather than the package
``filelock``, which does not promise to leave the content of the file readable.
"""

from __future__ import annotations

import os
import sys

if sys.platform == "win32":
    import msvcrt

    # Windows forbids reading a locked byte, so a byte far behind what is written is locked.
    _LOCKED_BYTE = 1 << 30

    def acquire(descriptor: int) -> None:
        """Lock the file, or raise OSError at once where another holds it."""
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def release(descriptor: int) -> None:
        """Give the lock back."""
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def acquire(descriptor: int) -> None:
        """Lock the file, or raise OSError at once where another holds it."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def release(descriptor: int) -> None:
        """Give the lock back."""
        fcntl.flock(descriptor, fcntl.LOCK_UN)
