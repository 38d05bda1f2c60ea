#!/usr/bin/python3
"""Language model and decoding graph.

  graph.py TEXT_DIR MODEL_DIR [--static]

Writes MODEL_DIR/graph/{words.txt,phones/word_boundary.int} and either
HCLr.fst + Gr.fst + disambig_tid.int (run-time graph: grammars can be given to
a recogniser) or, with --static, the composed HCLG.fst.
Needs Debian's libfst-tools (fstcompile, fstconvert, fstarcsort, fstcompose).
"""
import collections, glob, math, os, subprocess, sys
import tts

text, model = sys.argv[1], sys.argv[2]
static = "--static" in sys.argv
g = model + "/graph"
os.makedirs(g + "/phones", exist_ok=True)
# holds the olabel_lookahead type (Debian: libfst22)
LOOKAHEAD = (glob.glob("/usr/lib/*/libfstlookahead.so.22") + ["libfstlookahead.so.22"])[0]


def run(cmd, data=None):
    r = subprocess.run(cmd, input=data, stdout=subprocess.PIPE, shell=True, check=True,
                       env=dict(os.environ, LD_PRELOAD=LOOKAHEAD))
    return r.stdout


# ---- phones: 1 = silence, then begin/end/internal/singleton of each phone
POS = "BEIS"
phone = {("sil", ""): 1}
for p in tts.PHONES:
    for s in POS:
        phone[p, s] = len(phone) + 1
with open(g + "/phones/word_boundary.int", "w") as f:
    for (p, s), i in phone.items():
        f.write("%d %s\n" % (i, {"": "nonword", "B": "begin", "E": "end", "I": "internal", "S": "singleton"}[s]))
fwd = lambda i: 2 * i          # transition ids, see kaldi_out.transition_model
loop = lambda i: 2 * i - 1

# ---- lexicon
lex = collections.defaultdict(set)
for line in open(text + "/lexicon.txt"):
    w, *p = line.split()
    lex[w].add(tuple(p))
words = sorted(lex)
wid = {w: i + 1 for i, w in enumerate(words)}

# ---- HCL: a tree over phones, every tree node one HMM state with its self-loop
SIL_COST, NOSIL_COST = -math.log(0.3), -math.log(0.7)
arcs = []                       # (from, to, in, out, cost)
count = [0]


def state():
    count[0] += 1
    return count[0] - 1


START, LOOP = state(), state()
node_words = {}
tree = {}                       # (node, phone) -> node
ends = collections.defaultdict(set)
under = collections.defaultdict(set)   # words below a node
ROOT = LOOP
for w in words:
    for p in sorted(lex[w]):
        n, path = ROOT, []
        for k, x in enumerate(p):
            s = "S" if len(p) == 1 else "B" if k == 0 else "E" if k == len(p) - 1 else "I"
            key = (n, phone[x, s])
            if key not in tree:
                tree[key] = state()
            n = tree[key]
            path.append(n)
        for n2 in path:
            under[n2].add(w)
        ends[n].add(w)
SIL = state()
arcs += [(START, LOOP, 0, 0, NOSIL_COST), (START, SIL, fwd(1), 0, SIL_COST)]
arcs += [(SIL, SIL, loop(1), 0, 0), (SIL, LOOP, 0, 0, 0)]
for (n, ph), m in tree.items():
    # the word is put out where it is first certain
    out = 0
    if len(under[m]) == 1 and (n == ROOT or len(under[n]) > 1):
        out = wid[next(iter(under[m]))]
    arcs += [(n, m, fwd(ph), out, 0), (m, m, loop(ph), 0, 0)]
for n, ws in ends.items():
    for w in ws:
        out = wid[w] if len(under[n]) > 1 else 0
        arcs += [(n, LOOP, 0, out, NOSIL_COST), (n, SIL, fwd(1), out, SIL_COST)]
txt = "\n".join("%d %d %d %d %.4f" % a for a in sorted(arcs)) + "\n%d\n" % LOOP
hcl = run("fstcompile | fstarcsort --sort_type=olabel | fstconvert --fst_type=olabel_lookahead --save_relabel_opairs=%s/relabel.tmp" % g, txt.encode())
relabel = dict(map(int, l.split()) for l in open(g + "/relabel.tmp"))
os.remove(g + "/relabel.tmp")
wid = {w: relabel[i] for w, i in wid.items()}
with open(g + "/words.txt", "w") as f:
    f.write("<eps> 0\n")
    for w, i in sorted(wid.items(), key=lambda x: x[1]):
        f.write("%s %d\n" % (w, i))

# ---- trigram with interpolated absolute discounting, as a back-off automaton
D = 0.6
sents = [l.split() for l in open(text + "/lm.txt")]
c = [collections.Counter() for _ in range(4)]
for s in sents:
    s = ["<s>"] + s + ["</s>"]
    for n in (1, 2, 3):
        for i in range(len(s)):
            if i + 1 >= n:
                c[n][tuple(s[i + 1 - n:i + 1])] += 1
del c[1][("<s>",)]
tot1 = sum(c[1].values())
V = len(words) + 1
p1 = {}
for w in words + ["</s>"]:
    p1[(w,)] = 0.85 * c[1][(w,)] / tot1 + 0.15 / V
hist = {2: collections.Counter(), 3: collections.Counter()}
types = {2: collections.Counter(), 3: collections.Counter()}
for n in (2, 3):
    for k, v in c[n].items():
        hist[n][k[:-1]] += v
        types[n][k[:-1]] += 1
p = {1: p1, 2: {}, 3: {}}
bow = {}
for n in (2, 3):
    for h in hist[n]:
        bow[h] = D * types[n][h] / hist[n][h]
    for k, v in c[n].items():
        h = k[:-1]
        p[n][k] = (v - D) / hist[n][h] + bow[h] * p[n - 1][k[1:]]
st = {}
def S(h):
    if h not in st:
        st[h] = len(st)
    return st[h]
def dest(h):                    # longest history that is a state
    h = h[-2:]
    while h and h not in bow:
        h = h[1:]
    return S(h)
S(("<s>",))                     # start state first
out = []
for n in (1, 2, 3):
    for k, v in p[n].items():
        h, w = k[:-1], k[-1]
        if w == "</s>":
            out.append("%d %.4f" % (S(h), -math.log(v)))
        else:
            out.append("%d %d %d %d %.4f" % (S(h), dest(k), wid[w], wid[w], -math.log(v)))
for h, b in bow.items():
    out.append("%d %d 0 0 %.4f" % (S(h), S(h[1:]), -math.log(b)))
out.sort(key=lambda l: int(l.split()[0]) != 0)
G = run("fstcompile | fstarcsort --sort_type=ilabel | fstconvert --fst_type=const", ("\n".join(out) + "\n").encode())

for f in ("HCLr.fst", "Gr.fst", "HCLG.fst", "disambig_tid.int"):
    if os.path.exists(g + "/" + f):
        os.remove(g + "/" + f)
if static:
    open(g + "/HCLr.tmp", "wb").write(hcl); open(g + "/Gr.tmp", "wb").write(G)
    run("fstcompose %s/HCLr.tmp %s/Gr.tmp | fstconvert --fst_type=const > %s/HCLG.fst" % (g, g, g))
    os.remove(g + "/HCLr.tmp"); os.remove(g + "/Gr.tmp")
else:
    open(g + "/HCLr.fst", "wb").write(hcl); open(g + "/Gr.fst", "wb").write(G)
    open(g + "/disambig_tid.int", "w").close()
print(len(words), "words;", count[0], "HCL states;", len(st), "LM states;", sum(map(len, (p[1], p[2], p[3]))), "n-grams;",
      {f: os.path.getsize(g + "/" + f) for f in os.listdir(g) if f.endswith(".fst")})
