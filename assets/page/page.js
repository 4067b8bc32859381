"use strict";
(() => {
  // Rows come as arrays, with numbers for what stands in many of them.
  const data = JSON.parse(document.getElementById("data").textContent);
  const name = (number) => (number === null ? null : data.names[number]);
  const form = document.getElementById("filters");
  const $ = (id) => document.getElementById(id);
  const meetings = data.meetings.map(([id, date, title, house, source, present, notes, unread, confidence, found], at) =>
    ({ at, id, date: date ?? "", title, house: name(house), source, present, notes, unread, confidence, found }));
  const kinds = ["decision", "suggestion", "question"];
  data.steps = data.steps.map(([meeting, number, text, owner, due]) => ({ meeting, entry: `next_steps-${number}`, text, owner: name(owner), due }));
  data.statements = data.statements.map(([kind, meeting, number, text, section]) =>
    ({ kind: kinds[kind], meeting, entry: `${kinds[kind]}s-${number}`, text, section: name(section) }));
  for (const row of data.statements) row.words = `${row.text} ${row.section ?? ""} ${row.kind}`.toLowerCase();
  data.references = data.references.map(([meeting, cited]) => ({ meeting, text: data.cited[cited][0], url: data.cited[cited][1] }));
  const byDate = [...meetings].sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0));
  const latest = meetings.reduce((last, one) => (one.date > last ? one.date : last), "");
  const page = (one, entry) => `meetings/${one.id}.html${entry ? `#${entry}` : ""}`;

  // ---- filters, kept in the address ----

  const names = ["from", "to", "house", "person"];
  const read = () => Object.fromEntries(names.map((name) => [name, form.elements[name].value.trim()]));
  const restore = () => {
    const kept = new URLSearchParams(location.hash.slice(1));
    for (const name of names) form.elements[name].value = kept.get(name) ?? "";
  };
  for (const house of [...new Set(meetings.map((one) => one.house))].sort()) {
    form.elements.house.append(new Option(house, house));
  }
  for (const person of data.people) $("people").append(new Option(person));

  const select = () => {
    const chosen = read();
    const of = data.people.indexOf(chosen.person);
    const theirs = new Set(data.attendance.filter((row) => row[1] === of).map((row) => row[0]));
    return byDate.filter((one) =>
      (!chosen.from || one.date >= chosen.from) &&
      (!chosen.to || (one.date && one.date <= chosen.to)) &&
      (!chosen.house || one.house === chosen.house) &&
      // A name that is typed half says nothing yet.
      (of < 0 || theirs.has(one.at)));
  };

  // ---- parts of the page ----

  const element = (name, content, attributes = {}) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    for (const part of [content].flat()) if (part !== null && part !== undefined) made.append(part);
    return made;
  };
  const link = (one, text, entry) => (data.linked ? element("a", text, { href: page(one, entry) }) : element("span", text));
  const named = (one) => [one.date || "no date", one.title || one.source].join(" · ");

  /** A list that shows more when asked. */
  const list = (id, items, draw, none) => {
    const target = $(id);
    target.replaceChildren();
    const more = (from) => {
      for (const item of items.slice(from, from + 50)) target.append(element("li", draw(item)));
      if (items.length > from + 50) {
        const button = element("button", `${items.length - from - 50} more`, { type: "button" });
        button.addEventListener("click", () => { button.parentElement.remove(); more(from + 50); });
        target.append(element("li", button, { class: "more" }));
      }
    };
    more(0);
    if (items.length === 0) target.append(element("li", none));
  };

  /** A plot, and the same as a table for those who cannot see it. */
  const figure = (id, label, options, heads, rows) => {
    const target = $(id);
    if (rows.length === 0) return target.replaceChildren(element("p", "Nothing to show.", { class: "faint" }));
    const drawn = Plot.plot({ ariaLabel: label, style: { fontSize: "12px", background: "none" }, ...options });
    drawn.setAttribute("role", "img");
    const head = element("tr", heads.map((text) => element("th", text, { scope: "col" })));
    const body = rows.slice(0, 200).map((row) => element("tr", row.map((cell) => element("td", String(cell)))));
    target.replaceChildren(
      element("figure", drawn),
      element("details", [element("summary", "As a table"), element("table", [element("thead", head), element("tbody", body)])]));
  };
  const width = (id) => Math.max(320, $(id).clientWidth || 600);

  const overTime = (shown) => {
    const dated = shown.filter((one) => one.date);
    // Newest first; a bar a month is too thin to see over many years.
    const years = dated.length ? dated[0].date.slice(0, 4) - dated[dated.length - 1].date.slice(0, 4) : 0;
    const [unit, letters] = years > 8 ? ["year", 4] : ["month", 7];
    const counts = d3.rollups(dated, (all) => all.length, (one) => one.date.slice(0, letters));
    counts.sort((a, b) => (a[0] < b[0] ? -1 : 1));
    figure("time", `Meetings a ${unit}`, {
      width: width("time"), height: 240, y: { grid: true, label: `meetings a ${unit}`, tickFormat: "d", ticks: Math.min(5, d3.max(counts, (row) => row[1]) ?? 1) }, x: { label: null },
      marks: [
        Plot.rectY(counts, { x: (row) => new Date(`${row[0]}${"-01-01".slice(letters - 4)}T00:00:00Z`), y: (row) => row[1], interval: unit, fill: "var(--accent)" }),
        Plot.ruleY([0]),
      ],
    }, [unit, "meetings"], counts);
  };

  const attendance = (shown) => {
    const chosen = new Map(shown.filter((one) => one.date).slice(0, 80).reverse().map((one) => [one.at, one]));
    const rows = data.attendance.filter((row) => chosen.has(row[0]));
    const often = d3.rollups(rows, (all) => all.length, (row) => row[1]).sort((a, b) => b[1] - a[1]).slice(0, 40).map((row) => row[0]);
    const kept = new Set(often);
    const words = ["present", "guest", "absent"];
    const cells = rows.filter((row) => kept.has(row[1])).map((row) => ({ one: chosen.get(row[0]), person: data.people[row[1]], how: words[row[2]] }));
    const many = [...chosen.values()];
    figure("attendance", "Who was present, a guest or absent at each meeting", {
      width: Math.max(width("attendance"), 190 + many.length * 14), height: 100 + often.length * 16,
      marginLeft: 170, marginTop: 10, marginBottom: 85,
      x: { domain: many.map((one) => one.at), tickFormat: (at) => chosen.get(at)?.date ?? "", tickRotate: -60, label: null, ticks: many.filter((_, at) => at % Math.ceil(many.length / 40) === 0).map((one) => one.at) },
      y: { domain: often.map((at) => data.people[at]), label: null, tickFormat: (name) => (name.length > 24 ? `${name.slice(0, 23)}…` : name) },
      color: { domain: words, range: ["var(--present)", "var(--guest)", "var(--absent)"], legend: false },
      marks: [Plot.cell(cells, { x: (row) => row.one.at, y: "person", fill: "how", inset: 1, rx: 2,
        title: (row) => `${row.person}: ${row.how}, ${named(row.one)}`, href: data.linked ? (row) => page(row.one) : undefined }),
        Plot.text(cells.filter((row) => row.how === "absent"), { x: (row) => row.one.at, y: "person", text: () => "–", fill: "var(--ground)", fontWeight: "bold" })],
    }, ["person", "attendance", "meeting"], cells.map((row) => [row.person, row.how, named(row.one)]));
    const key = element("p", words.map((word) => element("span", `${word} `, { class: `key ${{ present: "attendees", guest: "guests", absent: "apologies" }[word]}` })), { class: "faint" });
    if (cells.length) $("attendance").prepend(key);
  };

  const absent = (shown) => {
    const chosen = new Set(shown.map((one) => one.at));
    const rows = data.attendance.filter((row) => chosen.has(row[0]) && row[2] === 2);
    const most = d3.rollups(rows, (all) => all.length, (row) => data.people[row[1]]).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 12);
    bars("absent", "Meetings missed", most, "meetings", "var(--absent)", "person");
  };

  const bars = (id, label, rows, unit, fill, what) => figure(id, label, {
    width: width(id), height: 65 + rows.length * 22, marginLeft: 160, marginTop: 10, marginBottom: 45,
    x: { label: unit, labelOffset: 40, grid: true, ticks: Math.min(5, d3.max(rows, (row) => row[1]) ?? 1), tickFormat: "d" }, y: { domain: rows.map((row) => row[0]), label: null, tickFormat: (name) => (name.length > 22 ? `${name.slice(0, 21)}…` : name) },
    marks: [Plot.barX(rows, { x: (row) => row[1], y: (row) => row[0], fill, title: (row) => `${row[0]}: ${row[1]}` }), Plot.ruleX([0])],
  }, [what, unit], rows);

  const fields = (shown) => {
    const houses = d3.groups(shown, (one) => one.house).sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, 40);
    const words = data.fields.map((field) => field.replace("_", " "));
    const cells = houses.flatMap(([house, all]) => words.map((field, at) =>
      ({ house, field, of: all.length, share: all.filter((one) => one.found & (1 << at)).length / all.length })));
    const percent = (cell) => `${Math.round(cell.share * 100)} %`;
    const labels = new Map(houses.map(([house, all]) => [house, `${house} (${all.length.toLocaleString("en")})`]));
    figure("fields", "Share of the meetings of each house style in which a field was found", {
      width: Math.max(width("fields"), 190 + words.length * 52), height: 100 + houses.length * 24, marginLeft: 190, marginTop: 10, marginBottom: 85,
      x: { domain: words, label: null, tickRotate: -40 }, y: { domain: houses.map((row) => row[0]), label: null, tickFormat: (house) => labels.get(house) },
      marks: [
        Plot.cell(cells, { x: "field", y: "house", fill: "var(--accent)", fillOpacity: (cell) => cell.share * 0.45, inset: 1,
          title: (cell) => `${cell.house}: ${cell.field} found in ${percent(cell)} of ${cell.of}` }),
        Plot.text(cells, { x: "field", y: "house", text: percent }),
      ],
      opacity: { type: "identity" },
    }, ["house style", "field", "found"], cells.map((cell) => [labels.get(cell.house), cell.field, percent(cell)]));
  };

  const steps = (shown) => {
    const chosen = new Map(shown.map((one) => [one.at, one]));
    const person = data.people.includes(read().person) ? read().person : "";
    const open = data.steps.filter((step) => chosen.has(step.meeting) && (!person || (step.owner ?? "").includes(person)));
    const since = (step) => chosen.get(step.meeting).date || "9999";
    open.sort((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0));
    const owners = d3.rollups(open, (all) => all.length, (step) => step.owner ?? "nobody named").sort((a, b) => b[1] - a[1]).slice(0, 12);
    bars("owners", "Open next steps by owner", owners, "open next steps", "var(--accent)", "owner");
    const age = (date) => (date ? `${Math.round((Date.parse(latest) - Date.parse(date)) / 86400000)} days old` : "no date");
    list("steps", open, (step) => {
      const one = chosen.get(step.meeting);
      const more = [step.owner, step.due && `due ${step.due}`, age(one.date)].filter(Boolean).join(", ");
      return [link(one, step.text, step.entry), element("span", ` (${more})`, { class: "faint" })];
    }, "None.");
  };

  const statements = (shown) => {
    const chosen = new Map(shown.map((one) => [one.at, one]));
    const words = $("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = data.statements.filter((row) => chosen.has(row.meeting) &&
      words.every((word) => row.words.includes(word)));
    const left = data.statementsInAll - data.statements.length;
    $("left").textContent = left > 0 ? `Those of the newest meetings; ${left.toLocaleString("en")} older ones are in the tables.` : "";
    list("statements", found, (row) => {
      const one = chosen.get(row.meeting);
      return [element("span", `${row.kind} `, { class: `key ${row.kind}s` }), link(one, row.text, row.entry),
        element("span", ` (${[row.section, named(one)].filter(Boolean).join(", ")})`, { class: "faint" })];
    }, "None.");
  };

  const references = (shown) => {
    const chosen = new Set(shown.map((one) => one.at));
    const rows = data.references.filter((row) => chosen.has(row.meeting));
    const most = d3.rollups(rows, (all) => [all.length, all[0]], (row) => row.url || row.text).sort((a, b) => b[1][0] - a[1][0]);
    list("references", most, ([, [count, first]]) => {
      const isWeb = /^https?:/.test(first.url ?? "");
      const text = isWeb ? element("a", first.text, { href: first.url, rel: "noreferrer" }) : first.text;
      return [text, element("span", ` (${count} ${count === 1 ? "time" : "times"}; `, { class: "faint" }), link(meetings[first.meeting], named(meetings[first.meeting])), ")"];
    }, "None.");
  };

  const look = (shown) => {
    const why = (one) => [!one.date && "no date", !one.present && "nobody present", one.notes > 0 && `${one.notes} notes`,
      one.unread > 0 && `${one.unread} lines unread`, one.confidence < 0.8 && `confidence ${one.confidence.toFixed(2)}`].filter(Boolean);
    const doubtful = shown.map((one) => [one, why(one)]).filter(([, reasons]) => reasons.length).sort((a, b) => b[1].length - a[1].length || a[0].confidence - b[0].confidence);
    const all = [...data.failed.map((row) => [null, row]), ...doubtful];
    list("look", all, ([one, why]) => (one
      ? [link(one, one.source), element("span", ` (${why.join(", ")})`, { class: "faint" })]
      : [why.source, element("span", ` (not readable: ${why.message})`, { class: "faint" })]), "None.");
  };

  const show = () => {
    const shown = select();
    const plural = (count, what) => `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
    $("counts").textContent = shown.length === meetings.length ? plural(shown.length, "meeting") : `${shown.length.toLocaleString("en")} of ${plural(meetings.length, "meeting")}`;
    overTime(shown); absent(shown); attendance(shown); steps(shown); statements(shown); references(shown); fields(shown); look(shown);
    list("meetings", shown, (one) => [link(one, named(one)), element("span", ` (${one.present} present, ${one.house})`, { class: "faint" })], "None.");
    const chosen = Object.entries(read()).filter(([, value]) => value);
    $("chosen").textContent = chosen.map((pair) => pair.join(": ")).join(", ");
    const kept = new URLSearchParams(chosen);
    history.replaceState(null, "", kept.size ? `#${kept}` : location.pathname + location.search);
  };

  // Shows what was chosen once the choice has come to rest.
  const rested = (act) => {
    let timer;
    return () => { clearTimeout(timer); timer = setTimeout(act, 150); };
  };
  form.addEventListener("input", rested(show));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  $("search").addEventListener("input", rested(() => statements(select())));
  addEventListener("hashchange", () => { restore(); show(); });
  restore();
  show();
  document.body.dataset.ready = "yes";
})();
