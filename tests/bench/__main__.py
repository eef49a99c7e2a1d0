"""How long a build takes, beside Hugo doing the same work: `python -m tests.bench`."""

from __future__ import annotations

import sys

from tests.bench.bench import main

sys.exit(main())
