"""Writes a small BERT with random weights: model.onnx, vocab.txt, and golden.json with what it must give; and the same with a head that
scores pairs, cross.onnx and cross_golden.json.

    python3 make_tiny_bert.py

Two layers, hidden size 32, two heads. The golden vectors come from the plain forward pass below, not from ONNX Runtime: the two share
the weights and nothing else. Plain Python; the ONNX file is written as protobuf by hand.
"""
import json
import math
import pathlib
import random
import struct
import sys

sys.dont_write_bytecode = True
FOLDER = pathlib.Path(__file__).parent
sys.path.append(str(FOLDER.parent))
from wordpiece_reference import tokenize

HIDDEN, HEADS, LAYERS, INNER, POSITIONS, MAX_TOKENS = 32, 2, 2, 64, 64, 16
EPSILON, MASKED = 1e-12, -10000.0
VOCABULARY = (
    ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
    + "the a of in on to and minister resign ##ed ##s ##ing quake earthquake hit sea ##side town cafe query passage".split()
    + "storm flood ##ed rain prime new york paris london police say said win ##ner cup final vote bank rate rise".split()
    + list(".,:?!'-") + list("0123456789")
)
VOCABULARY = list(dict.fromkeys(VOCABULARY))
TEXTS = [
    "The prime minister resigned.",
    "An EARTHQUAKE hit the seaside town, police said",
    "Café",
    "Rain and floods in Paris; storms to hit London on 12-13!",
    "the bank rate rises, the bank said, and the new rate is to rise and rise and rise and rise",
    "unknowable",
    "",
]

PAIR_TOKENS = 20
PAIRS = [
    ("Who resigned?", "The prime minister resigned."),
    ("Who resigned?", "An EARTHQUAKE hit the seaside town, police said"),
    ("Who resigned?", ""),
    ("", "Rain and floods in Paris; storms to hit London on 12-13!"),
    ("the bank rate rises, the bank said, and the new rate is to rise and rise", "the bank said the rate rises and rises and rises and rises"),
]

rng = random.Random(7)
weights = {}


def weight(name, *shape, scale=0.25, offset=0.0):
    """Numbers that are exact in float32, row by row."""
    count = math.prod(shape)
    values = [struct.unpack("<f", struct.pack("<f", rng.gauss(offset, scale)))[0] for _ in range(count)]
    weights[name] = (shape, values)


weight("word", len(VOCABULARY), HIDDEN)
weight("position", POSITIONS, HIDDEN)
weight("type", 2, HIDDEN)
for place in ["embedding"] + [f"{part}{layer}" for layer in range(LAYERS) for part in ("attended", "output")]:
    weight(f"{place}.gamma", HIDDEN, scale=0.1, offset=1.0)
    weight(f"{place}.beta", HIDDEN, scale=0.1)
for layer in range(LAYERS):
    for part, rows, columns in [("q", HIDDEN, HIDDEN), ("k", HIDDEN, HIDDEN), ("v", HIDDEN, HIDDEN), ("o", HIDDEN, HIDDEN),
                                ("up", HIDDEN, INNER), ("down", INNER, HIDDEN)]:
        weight(f"{part}{layer}.w", rows, columns)
        weight(f"{part}{layer}.b", columns)
TRUNK = list(weights)
weight("pooler.w", HIDDEN, HIDDEN)
weight("pooler.b", HIDDEN)
weight("classifier.w", HIDDEN, 1)
weight("classifier.b", 1)


# ---- the forward pass ------------------------------------------------------------------------------------------------------------

def row(name, index):
    shape, values = weights[name]
    return values[index * shape[1]:(index + 1) * shape[1]]


def dense(name, x):
    (rows, columns), values = weights[f"{name}.w"]
    bias = weights[f"{name}.b"][1]
    return [sum(x[r] * values[r * columns + c] for r in range(rows)) + bias[c] for c in range(columns)]


def layer_norm(name, x):
    mean = sum(x) / len(x)
    deviation = math.sqrt(sum((v - mean) ** 2 for v in x) / len(x) + EPSILON)
    gamma, beta = weights[f"{name}.gamma"][1], weights[f"{name}.beta"][1]
    return [(v - mean) / deviation * g + b for v, g, b in zip(x, gamma, beta)]


def add(x, y):
    return [a + b for a, b in zip(x, y)]


def gelu(x):
    return [0.5 * v * (1 + math.erf(v / math.sqrt(2))) for v in x]


def attend(layer, states):
    size = HIDDEN // HEADS
    q, k, v = ([dense(f"{part}{layer}", x) for x in states] for part in "qkv")
    mixed = [[] for _ in states]
    for head in range(HEADS):
        part = slice(head * size, (head + 1) * size)
        for i in range(len(states)):
            scores = [sum(a * b for a, b in zip(q[i][part], k[j][part])) / math.sqrt(size) for j in range(len(states))]
            exponents = [math.exp(s - max(scores)) for s in scores]
            total = sum(exponents)
            mixed[i] += [sum(e / total * v[j][part][c] for j, e in enumerate(exponents)) for c in range(size)]
    return [dense(f"o{layer}", x) for x in mixed]


def last_hidden_state(ids, second_from=None):
    kinds = [int(second_from is not None and p >= second_from) for p in range(len(ids))]
    states = [layer_norm("embedding", add(add(row("word", t), row("position", p)), row("type", kinds[p]))) for p, t in enumerate(ids)]
    for layer in range(LAYERS):
        states = [layer_norm(f"attended{layer}", add(x, y)) for x, y in zip(states, attend(layer, states))]
        inner = [dense(f"down{layer}", gelu(dense(f"up{layer}", x))) for x in states]
        states = [layer_norm(f"output{layer}", add(x, y)) for x, y in zip(states, inner)]
    return states


def logit(ids, second_from):
    return dense("classifier", [math.tanh(v) for v in dense("pooler", last_hidden_state(ids, second_from)[0])])[0]


# ---- the same as an ONNX graph (field numbers are those of onnx.proto) -------------------------------------------------------------

def varint(n):
    n &= (1 << 64) - 1
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    return bytes(out + bytes([n]))


def field(number, value):
    if isinstance(value, float):
        return varint(number << 3 | 5) + struct.pack("<f", value)
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    data = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(data)) + data


def tensor(name, shape, values, kind):
    data = struct.pack(f"<{len(values)}{'f' if kind == 1 else 'q'}", *values)
    return b"".join(field(1, d) for d in shape) + field(2, kind) + field(8, name) + field(9, data)


def attribute(name, value):
    if isinstance(value, list):
        return field(1, name) + b"".join(field(8, v) for v in value) + field(20, 7)
    return field(1, name) + (field(2, value) + field(20, 1) if isinstance(value, float) else field(3, value) + field(20, 2))


def value_info(name, kind, dims):
    shape = b"".join(field(1, field(1, d) if isinstance(d, int) else field(2, d)) for d in dims)
    return field(1, name) + field(2, field(1, field(1, kind) + field(2, shape)))


class Graph:
    def __init__(self):
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, name, values, shape=None, kind=7):
        self.constants.append(tensor(name, [len(values)] if shape is None else shape, values, kind))
        return name

    def add(self, operator, *inputs, name=None, **attributes):
        self.count += 1
        output = name or f"{operator.lower()}_{self.count}"
        self.nodes.append(
            b"".join(field(1, i) for i in inputs) + field(2, output) + field(4, operator)
            + b"".join(field(5, attribute(k, v)) for k, v in attributes.items()))
        return output

    def dense(self, name, x):
        return self.add("Add", self.add("MatMul", x, f"{name}.w"), f"{name}.b")

    def layer_norm(self, place, x, name=None):
        return self.add("LayerNormalization", x, f"{place}.gamma", f"{place}.beta", name=name, axis=-1, epsilon=EPSILON)

    def heads(self, x, order):
        return self.add("Transpose", self.add("Reshape", x, "split"), perm=order)

    def model(self, output, dims):
        inputs = b"".join(field(11, value_info(n, 7, ["batch", "tokens"])) for n in ("input_ids", "attention_mask", "token_type_ids"))
        output = field(12, value_info(output, 1, dims))
        graph = b"".join(field(1, n) for n in self.nodes) + field(2, "tiny_bert") + b"".join(field(5, c) for c in self.constants)
        return field(1, 8) + field(2, "newsqa") + field(7, graph + inputs + output) + field(8, field(1, "") + field(2, 17))


def onnx(scores_pairs):
    g = Graph()
    for name in weights if scores_pairs else TRUNK:
        shape, values = weights[name]
        g.constant(name, values, shape, kind=1)
    for name, value in [("one", 1.0), ("half", 0.5), ("masked", MASKED), ("root2", math.sqrt(2)), ("rootSize", math.sqrt(HIDDEN // HEADS))]:
        g.constant(name, [value], [], kind=1)
    for name, value in [("zero", 0), ("step", 1)]:
        g.constant(name, [value], [])
    g.constant("split", [0, 0, HEADS, HIDDEN // HEADS])
    g.constant("join", [0, 0, HIDDEN])
    g.constant("headAxes", [1, 2])
    positions = g.add("Range", "zero", g.add("Gather", g.add("Shape", "input_ids"), "step", axis=0), "step")
    words = g.add("Add", g.add("Gather", "word", "input_ids", axis=0), g.add("Gather", "position", positions, axis=0))
    x = g.layer_norm("embedding", g.add("Add", words, g.add("Gather", "type", "token_type_ids", axis=0)))
    mask = g.add("Mul", g.add("Sub", "one", g.add("Cast", "attention_mask", to=1)), "masked")
    mask = g.add("Unsqueeze", mask, "headAxes")
    for layer in range(LAYERS):
        q, v = (g.heads(g.dense(f"{part}{layer}", x), [0, 2, 1, 3]) for part in "qv")
        k = g.heads(g.dense(f"k{layer}", x), [0, 2, 3, 1])
        scores = g.add("Add", g.add("Div", g.add("MatMul", q, k), "rootSize"), mask)
        mixed = g.add("Transpose", g.add("MatMul", g.add("Softmax", scores, axis=-1), v), perm=[0, 2, 1, 3])
        attended = g.dense(f"o{layer}", g.add("Reshape", mixed, "join"))
        x = g.layer_norm(f"attended{layer}", g.add("Add", x, attended))
        up = g.dense(f"up{layer}", x)
        erf = g.add("Add", g.add("Erf", g.add("Div", up, "root2")), "one")
        inner = g.dense(f"down{layer}", g.add("Mul", g.add("Mul", up, "half"), erf))
        x = g.layer_norm(f"output{layer}", g.add("Add", x, inner), name="last_hidden_state" if layer == LAYERS - 1 else None)
    if not scores_pairs:
        return g.model("last_hidden_state", ["batch", "tokens", HIDDEN])
    pooled = g.add("Tanh", g.dense("pooler", g.add("Gather", x, "zero", axis=1)))
    g.add("Add", g.add("MatMul", pooled, "classifier.w"), "classifier.b", name="logits")
    return g.model("logits", ["batch", 1])


def golden(text):
    pieces = tokenize(text, VOCABULARY)
    if all(piece == VOCABULARY.index("[UNK]") for piece in pieces):
        return {"text": text, "tokens": 0, "mean": [0.0] * HIDDEN, "cls": [0.0] * HIDDEN}
    states = last_hidden_state([2] + pieces[:MAX_TOKENS - 2] + [3])
    mean = [sum(column) / len(states) for column in zip(*states)]
    return {"text": text, "tokens": len(states), "mean": [round(v, 7) for v in mean], "cls": [round(v, 7) for v in states[0]]}


def golden_pair(question, passage):
    first = tokenize(question, VOCABULARY)[:(PAIR_TOKENS - 3) // 2]
    second = tokenize(passage, VOCABULARY)[:PAIR_TOKENS - 3 - len(first)]
    return {"question": question, "passage": passage, "logit": round(logit([2] + first + [3] + second + [3], len(first) + 2), 7)}


(FOLDER / "model.onnx").write_bytes(onnx(scores_pairs=False))
(FOLDER / "cross.onnx").write_bytes(onnx(scores_pairs=True))
(FOLDER / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
lines = [json.dumps(golden(text), ensure_ascii=False) for text in TEXTS]
(FOLDER / "golden.json").write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")
lines = [json.dumps(golden_pair(*pair), ensure_ascii=False) for pair in PAIRS]
(FOLDER / "cross_golden.json").write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")
