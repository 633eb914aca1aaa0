"""Runs the blocks of code on stdin, a JSON list, and prints for each what happened, as JSON.

Those of one file share their names, in order. What imports a package that does not come
with Python is only compiled.
"""

import ast
import contextlib
import io
import json
import sys
import traceback


def packages(tree):
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return sorted({name.split(".")[0] for name in names} - set(sys.stdlib_module_names))


def run(block, names):
    try:
        # Lines are those of the file.
        tree = ast.parse("\n" * block["line"] + block["code"], block["file"])
        missing = packages(tree) + packages(ast.parse(block["setup"]))
        if missing:
            return {"compiled": ", ".join(missing)}
        exec(block["setup"], names)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(tree, block["file"], "exec"), names)
        return {"printed": printed.getvalue()}
    except BaseException:
        return {"error": traceback.format_exc(limit=-1)}


files = {}
blocks = json.load(sys.stdin)
json.dump([run(block, files.setdefault(block["file"], {})) for block in blocks], sys.stdout)
