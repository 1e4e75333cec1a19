"""Recomputes every question of a written world from its triples, by SQL, and says whether the answers are equal and unique.

Nothing here knows the generator: it reads the files of a folder that `foragym world --triples --out DIR` wrote, puts
facts.jsonl and entities.jsonl into SQLite, and asks of them what each task `asks`.

Run: python3 bench/worlds/truth.py DIR [--sample=10000] [--seed=1] [--json]
"""

import argparse
import json
import random
import sqlite3
import sys
from collections import Counter, defaultdict
from pathlib import Path

SCHEMA = """
create table entities (id text primary key, name text, kind text, province text);
create table facts (id text primary key, subject text, relation text, object text, object_id text, number real,
                    first integer, last integer);
create index by_name on entities (name);
create index by_place on entities (province, kind);
create index by_subject on facts (subject, relation);
create index by_object on facts (object, relation);
"""


def lines(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def opened(folder):
    """The triples as a database, on disk where they are many. The subject of a fact is its passage: names are shared by namesakes."""
    database = sqlite3.connect("")
    database.executescript(SCHEMA)
    database.executemany(
        "insert into entities values (?, ?, ?, ?)",
        ((e["id"], e["name"], e["kind"], e["province"]) for e in lines(folder / "entities.jsonl")),
    )
    database.executemany(
        "insert into facts values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                f["id"],
                f["subjectId"],
                f["relation"],
                f["object"],
                f.get("objectId"),
                f.get("number"),
                f.get("from"),
                f.get("to"),
            )
            for f in lines(folder / "facts.jsonl")
        ),
    )
    return database


def walked(database, anchor, query):
    """Ends of a path from everybody of a name, as (text, number, passage of the last fact), in one join a step."""
    steps = query["path"]
    tables = "entities as e"
    where = ["e.name = ?"]
    values = [anchor]
    subject = "e.id"
    for at, step in enumerate(steps):
        tables += f", facts as f{at}"
        where.append(f"f{at}.subject = {subject} and f{at}.relation = ?")
        values.append(step["relation"])
        if step.get("year") is not None:
            where.append(f"f{at}.first <= ? and (f{at}.last is null or f{at}.last >= ?)")
            values += [step["year"], step["year"]]
        subject = f"f{at}.object_id"
    last = f"f{len(steps) - 1}"
    sql = f"select distinct {last}.object, {last}.number, {last}.subject from {tables} where {' and '.join(where)}"
    return database.execute(sql, values).fetchall()


def members(database, query):
    """Names of everybody of a kind in a province of whom all conditions hold."""
    where = ["e.kind = ?", "e.province = ?"]
    values = [query["kind"], query["province"]]
    for condition in query["where"]:
        clauses = ["f.subject = e.id and f.relation = ?"]
        values.append(condition["relation"])
        for key, clause in (("object", "f.object = ?"), ("from", "f.number >= ?"), ("to", "f.number <= ?")):
            if condition.get(key) is not None:
                clauses.append(clause)
                values.append(condition[key])
        where.append(f"exists (select 1 from facts as f where {' and '.join(clauses)})")
    sql = f"select e.name, e.id from entities as e where {' and '.join(where)}"
    return database.execute(sql, values).fetchall()


def extremes(rows, want):
    """Names of the rows with the least or largest number: several where they share it."""
    numbered = [(name, number) for name, number in rows if number is not None]
    best = (min if want == "least" else max)((number for _, number in numbered), default=None)
    return [name for name, number in numbered if number == best]


def answered(database, query):
    """What the triples answer: a list of texts, which is unique when it holds one, and empty when they do not say."""
    if "compare" in query:
        rows = [
            (name, number) for name in query["compare"] for _, number, _ in walked(database, name, query)
        ]
        return extremes(rows, query["want"])
    if "is" in query:
        ends = walked(database, query["anchor"], query)
        return ["yes" if any(text == query["is"] for text, _, _ in ends) else "no"] if ends else []
    if "premise" in query:
        premise = query["premise"]
        held = walked(database, query["anchor"], {"path": [premise]})
        if not any(text == premise["object"] for text, _, _ in held):
            return []
    if "anchor" in query:
        return sorted({text for text, _, _ in walked(database, query["anchor"], query)})
    found = members(database, query)
    if query.get("want"):
        rows = [
            (name, number)
            for name, id in found
            for (number,) in database.execute(
                "select number from facts where subject = ? and relation = ?", (id, query["relation"])
            )
        ]
        return extremes(rows, query["want"])
    return [str(len(found))] if query.get("count") else sorted(name for name, _ in found)


def query_of(task):
    """What the task asks of the facts; a report asks nothing that could be equal."""
    asks = task.get("asks")
    return None if asks is None or "about" in asks else asks


def verdict(database, task):
    query = query_of(task)
    if query is None:
        return "no query"
    found = answered(database, query)
    whole = task.get("answers_all")
    stated = whole if whole is not None else task.get("answers", [])
    if sorted(found) != sorted(stated):
        return f"differs: {task['id']}: triples say {found}, gold says {stated}"
    several = whole is not None or task.get("shape") == "ambiguous"
    return "equal" if several or len(found) <= 1 else f"not unique: {task['id']}: {found}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sample", type=int, help="so many questions, drawn by the seed; default all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    tasks = list(lines(arguments.folder / "tasks.jsonl"))
    if arguments.sample is not None and arguments.sample < len(tasks):
        tasks = random.Random(arguments.seed).sample(tasks, arguments.sample)
    database = opened(arguments.folder)
    counts = defaultdict(Counter)
    troubles = []
    for task in tasks:
        said = verdict(database, task)
        counts[task.get("shape", "")][said.split(":")[0]] += 1
        if said not in ("equal", "no query"):
            troubles.append(said)
    if arguments.json:
        print(json.dumps({"shapes": counts, "troubles": troubles}))
    else:
        for shape, verdicts in sorted(counts.items()):
            print(f"{shape:14} {sum(verdicts.values()):6}  " + ", ".join(f"{n} {v}" for v, n in verdicts.items()))
        for trouble in troubles[:20]:
            print(trouble)
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main())
