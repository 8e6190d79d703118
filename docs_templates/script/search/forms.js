// The other forms of a word: its plural, its verb, as it is spelt abroad.
"use strict";
const searchForms = (() => {
  const { ARTICLE } = searchWords;
  /** Plurals that no rule makes. @type {Record<string, string>} */
  const IRREGULAR = Object.fromEntries(
    "child children,ox oxen,foot feet,tooth teeth,mouse mice,goose geese,person people,criterion criteria,datum data,phenomenon phenomena,index indices,appendix appendices,medium media"
      .split(",")
      .map((pair) => pair.split(" "))
      .flatMap(([one, many]) => [
        [one, many],
        [many, one],
      ]),
  );

  /** The other forms of a word: its plural, its singular, an Arabic one without its article. What
   * begins with a word is found anyway.
   * @param {string} word */
  const forms = (word) => {
    const others = otherForms(word);
    return [...others, ...[word, ...others].flatMap(spelledAbroad)];
  };

  /** British words as Americans spell them, and American ones as the British do: `harbour` and
   * `harbor`, `organise`, `defence`, `centre`. @param {string} word */
  function spelledAbroad(word) {
    const [, start = "", r = "", end = ""] =
      /^([a-z]{2,}[^aeiou])(ou?r)(s|ed|ing|ite|ites|able|er|ers|hood|al|ful|less)?$/.exec(word) ?? [];
    if (start) return [start + (r === "or" ? "our" : "or") + end];
    const swapped = word
      .replace(/(?<=[a-z]{3}[iy])[sz](?=(?:e[sdr]?|ers|ing|ations?)$)/, (s) => (s === "s" ? "z" : "s"))
      .replace(/(?<=[a-z]{2}en)[cs](?=(?:e|es|eless)$)/, (s) => (s === "s" ? "c" : "s"))
      .replace(/(?<=(?:cen|thea|me|li|fi|scep))(?:tre|ter|ber|bre)(?=s?$)/, ([first, second]) =>
        second === "r" ? `${first}er` : `${first}re`,
      );
    return swapped === word ? [] : [swapped];
  }

  /** @param {string} word @returns {string[]} */
  function otherForms(word) {
    if (ARTICLE.test(word)) return [word.replace(ARTICLE, "")];
    if (Object.hasOwn(IRREGULAR, word)) return [IRREGULAR[word]];
    if (/(?:[aeo]l|ar|[eo]a|hie)f$|[knwl]ife$/.test(word)) return [word.replace(/fe?$/, "ves")];
    if (/(?:[aeo]l|ar|[eo]a|hie|[knwl]i)ves$/.test(word))
      return [`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`, word.slice(0, -1)];
    if (/m[ae]n$/.test(word)) return [word.replace(/m[ae]n$/, (end) => (end === "man" ? "men" : "man"))];
    if (/sis$/.test(word)) return [`${word.slice(0, -2)}es`];
    if (/(?:ch|sh|ss|x|z)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
    if (/[aeiou]ses$/.test(word))
      return [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -2)}is`];
    if (/[^aeiou]oes$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
    if (/[^aeiou]y$/.test(word)) return ["ies", "ied"].map((end) => word.slice(0, -1) + end);
    if (/[^aeiou]ie[sd]$/.test(word) && word.length > 4)
      return ["y", "ies", "ied"].map((end) => word.slice(0, -3) + end).filter((one) => one !== word);
    if (/[^su]s$/.test(word) && word.length > 3) return [word.slice(0, -1)];
    return [];
  }

  /** The forms of an English verb, where the one that was typed stands nowhere: `sailing` for
   * `sailed`. @param {string} word */
  function inflected(word) {
    const [, stem = ""] = /^([a-z]{3,}?)(?:e|es|s|ed|ing)$/.exec(word) ?? [];
    const doubled = stem.replace(/(?<=[^aeiou][aeiou])([bdfgklmnprtvz])$/, "$1$1");
    const bases = [stem, stem.replace(/([b-df-hj-np-tv-z])\1$/, "$1"), doubled];
    const ends = ["", "e", "s", "es", "ed", "ing"];
    const found = bases.flatMap((base) => ends.map((end) => base + end));
    if (/[^aeiou][yi]$/.test(stem))
      found.push(...["y", "ies", "ied", "ying"].map((end) => stem.slice(0, -1) + end));
    return stem ? [...new Set(found)] : [];
  }

  return { forms, inflected };
})();
