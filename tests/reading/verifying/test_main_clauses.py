"""A clause is no quotation where the main clause before it denies that it is so."""

import pytest

from generator.reading.verifying.matching import find
from generator.reading.verifying.passages import passages
from tests.reading.verifying.test_negations import TEXTS

DENIED = [
    ("en", "I do not believe that the deal is dead.", "the deal is dead"),
    ("en", "I do not believe that the deal is dead.", "[…] the deal is dead"),
    ("en", "I don't think the deal is dead for good.", "the deal is dead"),
    ("en", "I don't think the deal works.", "the deal works"),
    ("en", "We never said that the island is for sale.", "the island is for sale."),
    ("en", "It is not true that we closed it.", "we closed it"),
    ("en", "There is no evidence that they attacked the port.", "they attacked the port"),
    ("en", "I deny that we paid.", "we paid"),
    ("en", "I doubt we will pay.", "we will pay."),
    ("en", "It is a lie that they paid.", "they paid"),
    ("en", "It would be wrong to say that the treaty is dead.", "the treaty is dead"),
    ("en", "We reject the claim that the treaty is dead.", "the treaty is dead"),
    ("en", "It's not that I want a war.", "I want a war."),
    ("de", "Ich glaube nicht, dass der Vertrag tot ist.", "der Vertrag tot ist"),
    ("de", "Ich glaube nicht, dass der Vertrag tot ist.", "[…] der Vertrag tot ist"),
    ("de", "Niemand behauptet, dass die Insel verkauft wird.", "die Insel verkauft wird"),
    ("de", "Ich bezweifle, dass wir zahlen.", "wir zahlen"),
    ("de", "Wir gehen nicht davon aus, dass wir zahlen.", "wir zahlen"),
    ("fr", "Je ne crois pas que le traité est mort.", "le traité est mort"),
    ("fr", "Je doute que le traité est mort.", "le traité est mort"),
    ("es", "Nadie dice que la isla está en venta.", "la isla está en venta"),
    ("it", "Nessuno dice che la nave è in vendita.", "la nave è in vendita"),
    ("pt", "Ninguém disse que a ilha está à venda.", "a ilha está à venda"),
    ("nl", "Ik geloof niet dat het verdrag dood is.", "het verdrag dood is"),
    ("da", "Jeg tror ikke, at traktaten er død.", "traktaten er død"),
    ("no", "Ingen sier at øya er til salgs.", "øya er til salgs"),
    ("sv", "Jag tror inte att avtalet är dött.", "avtalet är dött"),
    ("fi", "En usko, että sopimus on kuollut.", "sopimus on kuollut"),
    ("ru", "Я не думаю, что договор мёртв.", "договор мёртв"),
    ("uk", "Ніхто не каже, що острів продається.", "острів продається"),
]
TRUE = [
    ("en", "I believe that the deal is dead.", "the deal is dead"),
    ("en", "There is no doubt that the deal is dead.", "the deal is dead"),
    ("en", "Nobody doubts that the deal is dead.", "the deal is dead"),
    ("en", "It is no secret that the deal is dead.", "the deal is dead"),
    ("en", "We do not forget that the island is ours.", "the island is ours"),
    ("en", "I can't believe that they paid.", "they paid"),
    ("en", "We do not only say that we will pay.", "we will pay"),
    ("en", "Those who do not agree say that the deal is dead.", "the deal is dead"),
    ("en", "No, I believe that the deal is dead.", "the deal is dead"),
    ("en", "It is not surprising that we will pay.", "we will pay"),
    ("en", "I do not believe the minister is right.", "the minister"),
    ("en", "I do not believe the minister.", "the minister"),
    ("en", "I do not believe that the old alliance will live.", "the old alliance"),
    ("en", "We did not agree at the talks.", "the talks"),
    ("en", "I am not afraid to say that we will pay.", "we will pay"),
    ("en", "I can't help but think the deal is dead.", "the deal is dead"),
    ("en", "They do not say this but we will pay.", "this but we will pay"),
    ("en", "It was not that long ago.", "long ago"),
    ("en", "I do not believe that the deal is dead.", "not believe that the deal is dead"),
    ("de", "Es besteht kein Zweifel, dass der Vertrag tot ist.", "der Vertrag tot ist"),
    ("de", "Wir vergessen nicht, dass die Insel uns gehört.", "die Insel uns gehört"),
    ("fr", "Je ne doute pas que le traité est mort.", "le traité est mort"),
    ("es", "No hay duda de que el tratado está muerto.", "el tratado está muerto"),
    ("it", "Non c'è dubbio che la nave è in vendita.", "la nave è in vendita"),
    ("da", "Der er ingen tvivl om, at traktaten er død.", "traktaten er død"),
    ("ru", "Мы не забываем, что остров наш.", "остров наш"),
]


@pytest.mark.parametrize(("code", "said", "words"), DENIED)
def test_what_the_main_clause_denies_is_no_quotation(code: str, said: str, words: str) -> None:
    """Whoever does not believe that a deal is dead has not said that it is."""
    assert find(passages(f"{TEXTS[code]}. “{said}”"), words) is None


@pytest.mark.parametrize(("code", "said", "words"), TRUE)
def test_what_it_says_or_takes_for_granted_is(code: str, said: str, words: str) -> None:
    """A denied doubt, what nobody forgets, and words that are no clause of their own."""
    assert find(passages(f"{TEXTS[code]}. “{said}”"), words)
