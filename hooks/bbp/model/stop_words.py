"""Room 1, model: the words that say nothing by themselves, which search and the thesaurus leave out.

Data, not labels: articles, prepositions, conjunctions, pronouns and the commonest auxiliary verbs of each
language, in lower case and without accents, as ``fold`` leaves a word.
"""

from __future__ import annotations

from collections.abc import Mapping

from bbp.model.language import Language

_SPANISH = """
a al ante aquel aquella aquellas aquello aquellos asi aun aunque bajo cada como con contra cual
cuales cuando cuyo cuya de del desde donde dos durante e el ella ellas ellos en entre era eran es
esa esas ese eso esos esta estaba estado estan estar estas este esto estos fue fueron ha haber habia
han hasta hay la las le les lo los mas me mi mientras mis muy nada ni no nos nosotros nuestra
nuestras nuestro nuestros o os otra otras otro otros para pero por porque pues que quien quienes se
sea sean segun ser si sido sin sino sobre son su sus tambien tampoco tan tanto te tener tiene tienen
todo toda todos todas tras tu tus u un una unas uno unos usted ustedes y ya yo
"""
_PORTUGUESE = """
a ao aos apenas aquela aquelas aquele aqueles aquilo as ate cada com como contra cuja cujo da das de
dela delas dele deles depois desde desta deste do dos durante e ela elas ele eles em entre era eram
essa essas esse esses esta estao estar estas estava este estes eu foi for foram ha isso isto ja la
lhe lhes mais mas me mesmo meu meus minha minhas muito na nao nas nem no nos nossa nossas nosso
nossos num numa o onde os ou outra outras outro outros para pela pelas pelo pelos per pois por
porque qual quais quando que quem sao se sem sendo ser seu seus sob sobre sua suas tambem tanto te
tem ter teu todo toda todos todas tu tua um uma umas uns voce voces
"""

STOP_WORDS: Mapping[Language, frozenset[str]] = {
    Language.ES: frozenset(_SPANISH.split()),
    Language.PT: frozenset(_PORTUGUESE.split()),
}
"""The stop words of each language, folded."""
