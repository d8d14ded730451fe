"""One page of each kind and each state of the sample site, by its address in Spanish."""

PAGES = {
    "home": "",
    "list of practices": "practicas/",
    "filtered practices": "practicas/?tema=educacion&ciudad=xx-otra-villa",
    "practice with everything": "practicas/xx-villa-ejemplo-mercado/",
    "practice of the other language": "practicas/xx-otra-villa-feria/",
    "practice with a stale translation": "practicas/xx-villa-ejemplo-compostaje/",
    "practice with a territory": "practicas/xx-region-ejemplo-circuito/",
    "practice that was announced": "practicas/uy-pueblo-ejemplo-huertas/",
    "withdrawn practice": "practicas/xx-villa-ejemplo-oficina/",
    "list of a fact": "temas/educacion/",
    "city": "ciudades/xx-villa-ejemplo/",
    "city without practices": "ciudades/xx-villa-costa/",
    "index of a fact": "ciudades/",
    "index of evidence": "evidencia/",
    "issues": "boletines/",
    "ordinary issue": "boletines/2026-t1/",
    "retrospective issue": "boletines/2026-t2/",
    "special issue": "boletines/2026-t3-cumbre/",
    "bodies of the network": "instancias/",
    "body of the network": "instancias/unidad-ejemplo/",
    "publication": "publicaciones/informe-ejemplo/",
    "metropolitan governance": "gobernanza/",
    "plan": "planes/plan-ejemplo-2026/",
    "activities": "actividades/",
    "statistics": "estadisticas/",
    "report of a year": "estadisticas/2026/",
    "open data": "datos/",
    "catalogue": "emprendimientos/",
    "part of a catalogue": "emprendimientos/rubros/alimentos/",
    "enterprise": "emprendimientos/xx-villa-ejemplo-productor-alimentos/",
    "route": "circuitos/sabores-de-ejemplo/",
    "search": "buscar/",
    "results": "buscar/?q=economia",
    "no results": "buscar/?q=zzzz",
    "fit": "sirve/",
    "ranking": "sirve/?ciudad=xx-villa-ejemplo&costo=hasta-10k&instrumento=formacion&evidencia=2",
    "translation desk": "estado/",
    "comparison of nothing": "comparar/",
    "comparison": "comparar/?p=xx-villa-ejemplo-mercado&p=xx-otra-villa-feria&p=xx-otra-villa-biblioteca",
    "form": "proponer/",
    "Markdown page": "que-es/",
    "Markdown page of the other language": "acerca/",
    "lost": "404.html",
}
LANGUAGES = {"es": "", "pt": "pt/"}


def address_of(kind: str, language: str) -> str:
    """The address of the page of a kind in a language; the page for lost readers speaks both."""
    return PAGES[kind] if kind == "lost" else LANGUAGES[language] + PAGES[kind]
