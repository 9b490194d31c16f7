"""BERT's uncased tokenizer: a plain transcription of the published BasicTokenizer and WordpieceTokenizer (Devlin et al., 2019).

It works on Python's own Unicode data and shares nothing with the C# one. The limit of 100 characters, and dropping all of category C, are
those of Hugging Face's version.
"""
import unicodedata


def is_control(c):
    return c not in "\t\n\r" and unicodedata.category(c).startswith("C")


def is_whitespace(c):
    return c in " \t\n\r" or unicodedata.category(c) in ("Zs", "Zl", "Zp")


def is_punctuation(c):
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c).startswith("P")


def is_ideograph(c):
    o = ord(c)
    ranges = [(0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF),
              (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)]
    return any(a <= o <= b for a, b in ranges)


def simple_lower(c):
    """One character to one; str.lower turns only U+0130 into two, of which the second is a mark that goes anyway."""
    return c.lower()[0]


def basic_tokens(text):
    cleaned = "".join(" " if is_whitespace(c) else c for c in text if c not in "\0\ufffd" and not is_control(c))
    spaced = "".join(f" {c} " if is_ideograph(c) else c for c in cleaned)
    tokens = []
    for word in spaced.split(" "):
        lowered = "".join(simple_lower(c) for c in word)
        bare = "".join(c for c in unicodedata.normalize("NFD", lowered) if unicodedata.category(c) != "Mn")
        start_new = True
        for c in bare:
            if is_punctuation(c):
                tokens.append(c)
                start_new = True
            elif start_new:
                tokens.append(c)
                start_new = False
            else:
                tokens[-1] += c
    return tokens


def word_pieces(word, ids):
    if len(word) > 100:
        return ["[UNK]"]
    pieces, start = [], 0
    while start < len(word):
        end = len(word)
        while end > start and ("##" if start else "") + word[start:end] not in ids:
            end -= 1
        if end == start:
            return ["[UNK]"]
        pieces.append(("##" if start else "") + word[start:end])
        start = end
    return pieces


def tokenize(text, vocabulary):
    ids = {piece: i for i, piece in enumerate(vocabulary)}
    return [ids[piece] for word in basic_tokens(text) for piece in word_pieces(word, ids)]
