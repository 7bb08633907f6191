"""Validates messages against their JSON Schemas.

usage: validate.py SCHEMAS FOLDER

FOLDER holds one NDJSON file a schema, named after it (`measure.ndjson`). Prints what doesn't fit, one line a problem,
and exits 1; otherwise prints how many messages of each schema were valid.
"""

import json
import pathlib
import sys

from jsonschema import Draft202012Validator


def main(schemas: pathlib.Path, folder: pathlib.Path) -> int:
    problems = 0
    for file in sorted(folder.glob("*.ndjson")):
        schema = json.loads((schemas / file.stem / "1.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        count = 0
        for number, line in enumerate(file.read_bytes().splitlines(), start=1):
            count += 1
            for error in validator.iter_errors(json.loads(line)):
                path = "/".join(str(part) for part in error.absolute_path)
                print(f"{file.name}:{number}: {path}: {error.message[:200]}")
                problems += 1
        print(f"{file.stem}: {count}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
