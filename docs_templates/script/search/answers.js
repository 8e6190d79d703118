// Answers: what names and full text give together, in groups, the best first.
"use strict";

/** @typedef {{kind: string, label: string, results: Result[]}} Group */
/** @typedef {{words: string[], groups: Group[], total: number, all: boolean}} Answer */

const searchAnswers = (() => {
  const { words } = searchWords;
  const { isFoundBy } = searchMarks;
  const { meanings } = searchQueries;

  /** The groups of an answer and the weight of a match in them: a page of one's own, a mention. */
  const GROUPS = /** @type {const} */ ([
    ["people", "People", 1],
    ["actors", "Actors", 0.95],
    ["questions", "Questions", 0.8],
    ["pages", "Pages", 0.75],
    ["b", "The brief", 0.48],
    ["p", "Positions", 0.5],
    ["q", "Quotes", 0.55],
    ["e", "Events", 0.5],
    ["d", "Differences", 0.4],
    ["a", "Articles", 0.7],
  ]);
  const WEIGHT = /** @type {Record<string, number>} */ (
    Object.fromEntries(GROUPS.map(([kind, , weight]) => [kind, weight]))
  );
  const LONG = new Set(["a", "d"]); // texts that say much beside what is looked for
  const SHOWN = 5; // of a group; of the only group three times as many
  const LOADED = 12; // of a kind, to find the words together
  const PHRASED = 60; // of a kind, where they must stand together
  const SMALL = 3; // letters
  const SUPERSEDED = "superseded"; // what the small print of an earlier position ends in

  /** @param {string} text */
  const inWords = (text) =>
    searchWords
      .sequence(text)
      .map(([word]) => word)
      .join(" ");

  /** Whether the words in quotation marks stand together in one of some texts.
   * @param {string[]} phrases @param {string[]} texts */
  const hasPhrases = (phrases, texts) =>
    phrases.every((phrase) => texts.some((text) => stands(phrase, text)));

  /** Whether a phrase stands in a text as whole words, however either is spelt and whatever is
   * written in one. @param {string} phrase @param {string} text */
  const stands = (phrase, text) =>
    [0, 1].some((spelling) => {
      const words = searchWords.sequence(text).map((one) => plain(one[spelling] ?? one[0]));
      return [0, 1].some((other) => {
        const wanted = plain(
          searchWords
            .sequence(phrase)
            .map((one) => one[other] ?? one[0])
            .join(""),
        );
        return isJoined(words, wanted);
      });
    });

  /** @param {string} word */
  const plain = (word) => word.replaceAll("&", "");

  /** Whether some words after each other, written in one, are what is wanted.
   * @param {string[]} words @param {string} wanted */
  const isJoined = (words, wanted) =>
    words.some((_, start) => {
      let rest = wanted;
      for (let place = start; rest && rest.startsWith(words[place]); place++)
        rest = rest.slice(words[place].length);
      return !rest;
    });

  /** The best few, newer ones first among equals, without sorting all.
   * @param {Candidate[]} candidates @param {number} most */
  function best(candidates, most) {
    /** @type {Candidate[]} */
    const top = [];
    for (const one of candidates) {
      let place = top.length;
      while (place && before(one, top[place - 1])) place--;
      if (place < most) top.splice(place, 0, one);
      if (top.length > most) top.pop();
    }
    return top;
  }

  /** @param {Candidate} one @param {Candidate} other */
  const before = (one, other) =>
    one.score > other.score || (one.score === other.score && one.number > other.number);

  /** The best of each kind, then the second best of each …
   * @param {Candidate[][]} candidates @param {number} most of a kind */
  function fairly(candidates, most) {
    const ranked = candidates.map((each) => best(each, most));
    return Array.from({ length: most }, (_, rank) =>
      ranked.flatMap((each) => each.slice(rank, rank + 1)),
    ).flat();
  }

  /** What it adds when the words stand together, the more of them the more.
   * @param {string} text @param {string[]} query */
  function phraseIn(text, query) {
    if (query.length < 2) return 0;
    const isThere = ` ${inWords(text)}`.includes(` ${query.join(" ")}`);
    return isThere ? Math.min(0.6, 0.1 * (query.length - 1)) : 0;
  }

  /** @param {Candidate[]} candidates @param {string[]} query @returns {[string, Result][]} */
  const showNames = (candidates, query) =>
    searchNames.KINDS.flatMap((kind) =>
      best(
        candidates.filter((one) => one.kind === kind),
        3 * SHOWN,
      ),
    ).map(({ kind, number, score }) => [kind, nameResult(searchNames.name(number), query, score)]);

  /** @param {Name} name @param {string[]} query @param {number} score @returns {Result} */
  function nameResult([page, heading, small, others], query, score) {
    const isFound = isFoundBy(query);
    const missing = query.length && !words(heading).some(isFound);
    const also = missing ? (others.find((other) => words(other).some(isFound)) ?? "") : "";
    const phrase = phraseIn(`${heading} / ${small}`, query);
    return {
      page,
      heading,
      small,
      text: "",
      also: also === small ? "" : also,
      score: score + phrase,
    };
  }

  /** Whether a query names the actor and the question of a position, and nothing else.
   * @param {string} heading @param {string[]} query */
  const isCell = (heading, query) =>
    [...new Set(inWords(heading).split(" "))].sort().join(" ") === [...query].sort().join(" ");

  /** @param {Candidate} candidate @param {Shown} record @param {string[]} query
   * @returns {[string, Result]} */
  function textResult({ kind, score }, [page, heading, small, text], query) {
    const title =
      (kind === "a" && inWords(heading) === query.join(" ")) ||
      (kind === "p" && isCell(heading, query));
    const old = kind === "p" && small.endsWith(SUPERSEDED) ? 0.1 : 0;
    const phrase = Math.max(
      phraseIn(heading, query),
      phraseIn(text, query) * (LONG.has(kind) ? 0.5 : 1),
    );
    return [
      kind,
      { page, heading, small, text, also: "", score: score + phrase + (title ? 0.8 : 0) - old },
    ];
  }

  /** @param {string[]} query @param {[string, Result][]} results @param {number} total @param {boolean} all
   * @returns {Answer} */
  function answer(query, results, total, all) {
    const kinds = new Set(results.map(([kind]) => kind));
    const most = kinds.size > 1 ? SHOWN : 3 * SHOWN;
    const groups = GROUPS.filter(([kind]) => kinds.has(kind)).map(([kind, label]) => ({
      kind,
      label,
      results: results
        .filter((result) => result[0] === kind)
        .map(([, result]) => result)
        .sort((one, other) => other.score - one.score)
        .slice(0, most),
    }));
    groups.sort((one, other) => other.results[0].score - one.results[0].score);
    return { words: query, groups, total, all };
  }

  /** What the names alone give, at once; null if none has all the words.
   * @param {string} text @returns {Answer | null} */
  function atOnce(text) {
    const queries = meanings(text);
    if (!queries.length) return answer([], [], 0, false);
    for (const { words: query, phrases } of queries) {
      const { candidates, all } = searchNames.find(query, WEIGHT);
      if (all && !phrases.length)
        return answer(query, showNames(candidates, query), candidates.length, true);
    }
    return null;
  }

  /** @param {string} text @returns {Promise<Answer>} */
  async function find(text) {
    const queries = meanings(text);
    if (!queries.length) return answer([], [], 0, true);
    for (const query of queries) {
      const found = await findAll(query);
      if (found) return found;
    }
    const { words: query, phrases } = queries[0];
    return phrases.length ? answer(query, [], 0, false) : findSome(query);
  }

  /** What has all the words of a query; null where nothing has.
   * @param {Query} query @returns {Promise<Answer | null>} */
  async function findAll({ words: query, phrases }) {
    const found = await searchLists.find(query);
    const named = namesOf(query, found);
    const candidates = searchTexts
      .kinds()
      .map((kind) => searchLists.withAll(kind, found, WEIGHT[kind]));
    if (!named.all && !candidates.some((each) => each.length)) return null;
    const names = named.all ? named.candidates : [];
    if (!phrases.length) return together(query, names, candidates, true);
    const results = [
      ...showNames(names, query),
      ...(await showTexts(fairly(candidates, PHRASED), query, PHRASED)),
    ].filter(([, { heading, small, text, also }]) =>
      hasPhrases(phrases, [heading, small, text, also]),
    );
    return results.length ? answer(query, results, results.length, true) : null;
  }

  /** What has some of the words; the small ones of a language count where there are no others.
   * @param {string[]} words */
  async function findSome(words) {
    const large = words.filter((word) => word.length > SMALL);
    const query = large.length ? large : words;
    const found = await searchLists.find(query);
    const candidates = searchTexts
      .kinds()
      .map((kind) => searchLists.withSome(kind, found, WEIGHT[kind]));
    return together(query, namesOf(query, found).candidates, candidates, false);
  }

  /** Names that have the words of a query. @param {string[]} query @param {Listed[]} found */
  function namesOf(query, found) {
    const written = new Set(query.filter((_, place) => found[place].written));
    return searchNames.find(query, WEIGHT, written);
  }

  /** @param {string[]} query @param {Candidate[]} names @param {Candidate[][]} candidates
   * @param {boolean} all */
  async function together(query, names, candidates, all) {
    const total = candidates.reduce((sum, each) => sum + each.length, names.length);
    const texts = await showTexts(
      fairly(candidates, query.length > 1 ? LOADED : 3 * SHOWN),
      query,
    );
    return answer(query, [...showNames(names, query), ...texts], total, all);
  }

  /** @param {Candidate[]} candidates @param {string[]} query @param {number} [most] files
   * @returns {Promise<[string, Result][]>} */
  const showTexts = async (candidates, query, most) =>
    (await searchTexts.load(candidates, most)).map(([candidate, record]) =>
      textResult(candidate, record, query),
    );

  /** The names that look most like what was typed.
   * @param {string} text @returns {Answer} */
  function nearest(text) {
    const query = meanings(text)[0]?.words ?? [];
    const results = searchNames
      .nearest(query)
      .map(([name, share]) => nameResult(name, [], 1 - share));
    const groups = results.length ? [{ kind: "near", label: "Nearest names", results }] : [];
    return { words: query, groups, total: 0, all: false };
  }

  return { atOnce, find, nearest };
})();
