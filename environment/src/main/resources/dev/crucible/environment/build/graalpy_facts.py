"""Run by GraalPy, once per build: tells what the build must know about it, so that no later step has to start it.

Arguments: meson's own introspection script; the file for that script's answer; the file for our facts (JSON);
then package=version pairs to look up in GraalPy's list of compatibility patches.
"""

import contextlib
import io
import json
import runpy
import sys
import sysconfig

import graalpy_pip_extensions
from pip._vendor.packaging.tags import sys_tags

introspection, introspection_answer, facts_answer, *packages = sys.argv[1:]

answer = io.StringIO()
with contextlib.redirect_stdout(answer):
    sys.argv = [introspection]
    runpy.run_path(introspection, run_name="__main__")
with open(introspection_answer, "w", encoding="utf-8") as file:
    file.write(answer.getvalue())

platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
tag = next(tag for tag in sys_tags() if tag.platform == platform)

rules = {}
for package in packages:
    name, _, version = package.partition("=")
    rule = (
        graalpy_pip_extensions.get_patch_repository().get_matching_rule(name, version, "sdist")
        or {}
    )
    rules[name] = {"patch": rule.get("patch"), "autopatch": rule.get("autopatch", True)}

with open(facts_answer, "w", encoding="utf-8") as file:
    json.dump({"tag": str(tag), "pythonVersion": sys.version.split()[0], "rules": rules}, file)
