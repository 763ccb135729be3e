"""`python -m rasd`."""

from rasd.cli.main import main

raise SystemExit(main())
