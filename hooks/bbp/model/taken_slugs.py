"""Room 1, model: the slugs that no institutional page may have."""

from __future__ import annotations

from bbp.model import addresses, network_addresses
from bbp.model.facts import FactKind
from bbp.model.format_keys import Kind
from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.registers import PAGED_REGISTERS

# The file of the home page.
_NAMES_OF_THE_ROOT = frozenset({"index"})


def taken_slugs() -> frozenset[str]:
    """The slugs that no institutional page may have: the site makes a page or a folder of that name."""
    language = DEFAULT_LANGUAGE
    made = [
        addresses.home(Language.PT),
        addresses.search(language),
        addresses.search_data(language),
        addresses.site_picture(language),
        addresses.asset(""),
    ]
    made += [
        addresses.desk(language),
        addresses.fit(language),
        addresses.compare(language),
        addresses.PICTURES,
    ]
    made += [addresses.collection(kind, language) for kind in Kind]
    made += [addresses.fact_index(kind, language) for kind in FactKind]
    made += [
        network_addresses.network(language),
        network_addresses.statistics(language),
        *(network_addresses.register(name, language) for name in PAGED_REGISTERS),
    ]
    return _NAMES_OF_THE_ROOT | {address.partition("/")[0] for address in made}
