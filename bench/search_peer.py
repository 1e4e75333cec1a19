"""The same loop in Python over bm25s with its numba back end: one query a time, top 3, the observation rendered.

Run: pip install bm25s numba PyStemmer && python bench/search_peer.py CORPUS.jsonl [size ...]
"""
import json
import statistics
import sys
import time

import bm25s
import Stemmer

file, *given = sys.argv[1:]
passages = [json.loads(line) for line in open(file, encoding="utf-8")]
sizes = [int(size) for size in given] or [1000, 10_000, len(passages)]
count = 1000
stemmer = Stemmer.Stemmer("porter")


def queries_of(some):
    texts = []
    for n in range(count):
        words = [word for word in some[n * len(some) // count]["text"].split() if len(word) > 3]
        texts.append(" ".join(words[n % 5 : n % 5 + 3 + n % 6]) or f"query {n}")
    return texts


def render(found):
    lines = [f"Doc {rank}(Title: {hit['title']}) {hit['text']}" for rank, hit in enumerate(found, 1)]
    return "\n\n<information>" + "\n".join(lines) + "</information>\n\n"


for size in sizes:
    some = passages[:size]
    tokens = bm25s.tokenize([f"{p['title']} {p['text']}" for p in some], stopwords="en", stemmer=stemmer, show_progress=False)
    index = bm25s.BM25(k1=0.9, b=0.4, method="lucene", backend="numba")
    index.index(tokens, show_progress=False)
    texts = queries_of(some)
    passes = []
    for _ in range(6):
        start = time.perf_counter()
        for text in texts:
            # words instead of ids: a query whose words the corpus lacks is then still a query
            query = bm25s.tokenize([text], stopwords="en", stemmer=stemmer, show_progress=False, return_ids=False)
            if not query[0]:
                continue
            rows, _scores = index.retrieve(query, k=3, show_progress=False, n_threads=1)
            render([some[row] for row in rows[0]])
        passes.append((time.perf_counter() - start) / count * 1e6)
    us = statistics.median(passes[1:])
    print(f"{size:6d} passages: bm25s (numba) search and render {us:.1f} us = {1e6 / us:.0f}/s")
