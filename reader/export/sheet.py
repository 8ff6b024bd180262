"""The look of the web page: light, dark and paper, without anything from elsewhere."""

SHEET = """\
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1c1b19; --soft: #5f5b54; --line: #ddd8cd; --link: #1b4f8f;
  --quote: #fbeec2; --clause: #d9ebe0; --here: #f3c66b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16171a; --ink: #e6e3dc; --soft: #a29d93; --line: #34353a; --link: #8fb8ee;
    --quote: #41371a; --clause: #1f3a2c; --here: #6b4f12;
  }
}
* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font-family: "Noto Serif KR", "Noto Serif CJK KR", "Nanum Myeongjo", "AppleMyungjo", serif;
  line-height: 1.85; word-break: keep-all; overflow-wrap: anywhere;
}
main { max-width: 76rem; margin: 0 auto; padding: 3rem 1.5rem 4rem; }
article { max-width: 38rem; margin: 0 auto; }
header { border-bottom: 1px solid var(--line); margin-bottom: 2rem; padding-bottom: 1.25rem; }
h1 { font-size: 1.9rem; line-height: 1.35; margin: 0 0 1rem; letter-spacing: -0.01em; text-wrap: balance; }
h2 { font-size: 1.15rem; line-height: 1.5; margin: 2.25rem 0 0.75rem; }
article > p { margin: 0 0 1.25rem; }
.deck { color: var(--soft); font-size: 1.08rem; line-height: 1.6; margin: 0 0 1rem; }
.kicker, .signed, figcaption, aside, footer {
  font-family: "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif;
}
.kicker, .signed { color: var(--soft); font-size: 0.85rem; line-height: 1.6; margin: 0; }
.kicker { margin-bottom: 0.5rem; }
figure { margin: 1.75rem 0; padding: 0.9rem 1.1rem; border: 1px solid var(--line); border-radius: 4px; }
figcaption { color: var(--soft); font-size: 0.85rem; line-height: 1.65; }
footer {
  border-top: 1px solid var(--line); color: var(--soft); font-size: 0.8rem; margin-top: 2.5rem;
  padding-top: 1rem;
}
footer p { margin: 0; }
a { color: var(--link); text-underline-offset: 0.2em; }
mark { background: var(--quote); color: inherit; border-radius: 2px; padding: 0.05em 0; }
mark.clause { background: var(--clause); }
mark.clause.quote { background: linear-gradient(var(--clause) 50%, var(--quote) 50%); }
mark:target { background: var(--here); }
aside { font-size: 0.88rem; line-height: 1.65; max-width: 38rem; margin: 3rem auto 0; }
aside h2 { font-size: 1rem; border-bottom: 2px solid var(--ink); margin: 0 0 0.9rem; padding-bottom: 0.3rem; }
aside h3 { font-size: 0.88rem; margin: 0 0 0.4rem; }
aside section + section { margin-top: 2.25rem; }
aside ol, aside ul { margin: 0 0 1.25rem; padding-left: 1.5rem; }
aside ul { list-style: none; padding-left: 0; }
aside li { margin-bottom: 0.5rem; }
aside a { color: inherit; text-decoration: none; }
aside a:hover, aside a:focus { color: var(--link); text-decoration: underline; }
.who { font-weight: 700; display: block; }
.verb { color: var(--soft); }
@media (min-width: 70rem) {
  main.listed {
    display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 22rem); gap: 4rem;
    justify-content: center;
  }
  main.listed article { margin: 0; }
  main.listed aside {
    margin: 0; position: sticky; top: 2rem; align-self: start; max-height: calc(100vh - 4rem);
    overflow: auto;
  }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #999; --link: #000; }
  @page { margin: 18mm 20mm; }
  html { font-size: 10.5pt; }
  body { line-height: 1.65; }
  main, main.listed { display: block; max-width: none; padding: 0; }
  article, aside { max-width: none; }
  main.listed aside { position: static; max-height: none; overflow: visible; margin-top: 2rem; }
  mark, mark.clause, mark.clause.quote, mark:target {
    background: none; text-decoration: underline 0.5pt #777; text-underline-offset: 0.2em;
  }
  mark.quote { text-decoration-style: dotted; }
  h1, h2, h3, figure, li { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  p { orphans: 2; widows: 2; }
  a { color: inherit; text-decoration: none; }
}
"""
