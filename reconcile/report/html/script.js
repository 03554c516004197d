"use strict";
(() => {
  const form = document.getElementById("filters");
  const articles = [...document.querySelectorAll("article[data-finding]")];
  const rows = [...document.querySelectorAll("[data-of]")];
  const sections = [...document.querySelectorAll("section.verdict")];
  const findings = document.getElementById("findings");
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  let texts = null;

  const searched = (at) => {
    texts ??= articles.map((article) => fold(article.textContent.replace(/\s+/g, " ")));
    return texts[at];
  };

  const wanted = () => {
    const data = new FormData(form);
    return {
      verdicts: new Set(data.getAll("verdict")),
      source: data.get("source"),
      kind: data.get("kind"),
      subject: fold(data.get("subject").trim()),
      words: fold(data.get("text")).split(/\s+/).filter(Boolean),
    };
  };

  const passes = (article, at, want) => {
    const data = article.dataset;
    return want.verdicts.has(data.verdict)
      && (!want.source || data.sources.split(" ").includes(want.source))
      && (!want.kind || data.kinds.split(" ").includes(want.kind))
      && (!want.subject || fold(data.subjects).includes(want.subject))
      && want.words.every((word) => searched(at).includes(word));
  };

  const filter = () => {
    const want = wanted();
    const kept = new Set();
    articles.forEach((article, at) => {
      const shown = passes(article, at, want);
      if (article.hidden === shown) article.hidden = !shown;
      if (shown) kept.add(article.dataset.finding);
    });
    for (const row of rows) {
      const hidden = !kept.has(row.dataset.of);
      if (row.hidden !== hidden) row.hidden = hidden;
    }
    for (const section of sections) section.hidden = !section.querySelector("article:not([hidden])");
    document.getElementById("nothing").hidden = kept.size > 0 || articles.length === 0;
    document.getElementById("shown").textContent = `${kept.size} of ${articles.length} findings`;
  };

  const reveal = () => {
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (!target || !target.matches("article")) return;
    if (target.hidden) {
      form.reset();
      filter();
    }
    target.focus();
    target.scrollIntoView();
  };

  const step = (event) => {
    const by = { j: 1, k: -1 }[event.key];
    if (!by || event.ctrlKey || event.altKey || event.metaKey) return;
    const visible = articles.filter((article) => !article.hidden);
    const at = visible.indexOf(event.target.closest("article"));
    const next = visible[at < 0 ? 0 : at + by];
    if (!next) return;
    next.focus();
    next.scrollIntoView({ block: "start" });
    event.preventDefault();
  };

  let waiting = 0;
  form.addEventListener("input", () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(filter);
  });
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  findings.addEventListener("keydown", step);
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll("#sources details, #overlap details")) folded.open = true;
  });
  form.hidden = false;
  for (const hint of document.querySelectorAll(".script")) hint.hidden = false;
  filter();
  reveal();
})();
