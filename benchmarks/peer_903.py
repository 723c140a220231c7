"""Runs the sector's SSDA903 validator on a folder of CSV files; started by peers.py with the Python it is installed for.

python peer_903.py FOLDER CODE,CODE,…      prints the rules that ran, were skipped, crashed, and the rows they flagged
"""

import json
import logging
import sys
from pathlib import Path

from lac_validator import lac_validator
from lac_validator.rules.lac2025_26 import registry
from lac_validator.utils import process_uploaded_files

logging.disable(logging.CRITICAL)


def main() -> None:
    """Only the rules named run; no report is made, which at 100,000 children fails for want of memory."""
    folder, codes = Path(sys.argv[1]), sys.argv[2].split(",")
    files = process_uploaded_files({"This year": [str(path) for path in sorted(folder.glob("*.csv"))]})
    done = lac_validator.LacValidator(
        metadata={"collectionYear": "2026", "localAuthority": "E08000037"},
        files=files,
        registry=registry,
        selected_rules=[code for code in codes if code in {str(each) for each in registry}],
    )
    flagged = {
        column.removeprefix("ERR_"): int((table[column] == True).sum())  # noqa: E712 - a pandas column
        for table in done.ds_results.values()
        if hasattr(table, "columns")
        for column in table.columns
        if column.startswith("ERR_")
    }
    print(json.dumps({"ran": len(done.dones), "skipped": len(done.skips), "crashed": done.fails, "flagged": flagged}))


if __name__ == "__main__":
    main()
