"""`bbp importar`: the rows of a sheet stand in a register, all of them or none, and what is wrong is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from bbp.cli import main

from tests.projects import copy_sample_project

TODAY = "2026-11-21"
REGISTER = "docs/datos/emprendimientos.yml"
HEADER = "Nombre;Ciudad;Rubro;Clase;Fuente;Enlace de la fuente;Nombra a una persona"
ROW = "Cooperativa Sol;Villa Ejemplo;textil;proyecto;Feria;https://feria.example/;no"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, to be read."""
    return copy_sample_project(tmp_path_factory.mktemp("import") / "project")


@pytest.fixture
def root(sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the registers of the sample."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "es_UY.UTF-8")
    (tmp_path / "docs" / "datos").mkdir(parents=True)
    for file in (sample / "docs" / "datos").glob("*.yml"):
        (tmp_path / "docs" / "datos" / file.name).write_bytes(file.read_bytes())
    return tmp_path


def run(root: Path, sheet: str | bytes, *options: str, register: str = "emprendimientos") -> int:
    file = root / "hoja.csv"
    file.write_bytes(sheet if isinstance(sheet, bytes) else sheet.encode("utf-8"))
    return main(["importar", register, str(file), "--raiz", str(root), "--hoy", TODAY, *options])


def said(capture: pytest.CaptureFixture[bytes]) -> str:
    out, err = capture.readouterr()
    return out.decode() + err.decode()


def sheet(*rows: str, header: str = HEADER) -> str:
    return "\n".join([header, *rows]) + "\n"


ADDED = """\
- id: xx-villa-ejemplo-cooperativa-sol
  es: "Cooperativa Sol"
  pt: "Cooperativa Sol"
  pt_revisado: no
  clase: emprendimiento
  ciudad: xx-villa-ejemplo
  rubros: [alimentos, textil]
  forma: cooperativa
  desde: 2012
  descripcion: {es: "Panes \\"de campo\\"", pt: "Panes \\"de campo\\""}
  fuente: {titulo: "Feria", enlace: "https://feria.example/"}
  nombra_persona: no
- id: uy-pueblo-ejemplo-productor-alimentos
  es: "Ana Ejemplo, quesos"
  pt: "Ana Ejemplo, queijos"
  clase: productor
  ciudad: uy-pueblo-ejemplo
  rubros: [alimentos]
  nombra_persona: si
  consentimiento: {fecha: 2026-03-04, custodia: "Oficina de Ferias"}
  documento: plan-ejemplo-2015
"""
SPANISH = """\
NOMBRE,Nome (português),ciudad,Rubros,clase,FORMA,Desde,Descripción,fuente,fuente_enlace,nombra_persona,\
consentimiento_fecha,consentimiento.custodia,documento
Cooperativa Sol,,Villa Ejemplo,Alimentos y bebidas; TEXTIL,Emprendimiento,cooperativa,2012,\
"Panes ""de campo\""",Feria,https://feria.example/,no,,,
"Ana Ejemplo, quesos","Ana Ejemplo, queijos","Pueblo Ejemplo, Uruguay",Alimentos e bebidas,Productor,\
,,,,,sim,2026-03-04,Oficina de Ferias,plan-ejemplo-2015
"""


def test_rows_stand_at_the_end_of_the_register_whose_text_stays(
    root: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    register = root / REGISTER
    before = b"# Un comentario.\r\n".replace(b"\r", b"") + register.read_bytes() + b"# El final.\n"
    register.write_bytes(before)

    assert run(root, SPANISH) == 0
    assert register.read_bytes() == before + ADDED.encode()
    assert said(capsysbinary) == f"Se agregaron 2 entradas a {REGISTER}.\n"
    assert main(["revisar", REGISTER, "--raiz", str(root), "--hoy", TODAY]) == 0


def test_a_register_without_a_file_gets_one(root: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (root / "docs" / "datos" / "circuitos.yml").unlink()
    (root / REGISTER).unlink()

    assert run(root, SPANISH, "--idioma", "pt") == 0
    assert (root / REGISTER).read_text("utf-8") == ADDED
    assert said(capsysbinary) == f"2 entradas foram acrescentadas a {REGISTER}.\n"


def test_lines_end_and_stand_as_those_of_the_file(root: Path) -> None:
    own = (root / REGISTER).read_text("utf-8").rstrip("\n")
    indented = "\n".join(f"  {line}" for line in own.split("\n")).replace("\n", "\r\n").encode()
    (root / REGISTER).write_bytes(indented)

    assert run(root, SPANISH) == 0
    added = "".join(f"  {line}\r\n" for line in ADDED.splitlines()).encode()
    assert (root / REGISTER).read_bytes() == indented + b"\r\n" + added


def test_to_show_writes_nothing(root: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    before = (root / REGISTER).read_bytes()

    assert run(root, SPANISH, "--mostrar") == 0
    assert said(capsysbinary) == (f"{ADDED}\nSe agregarían 2 entradas a {REGISTER}. No se escribió nada.\n")
    assert (root / REGISTER).read_bytes() == before


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_sheet_of_any_program_is_read(
    root: Path, separator: str, encoding: str, line_end: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = sheet(ROW.replace("Sol", "Día")).replace(";", separator).replace("\n", line_end)

    assert run(root, text.encode(encoding), "--mostrar") == 0
    told = said(capsysbinary)
    assert 'es: "Cooperativa Día"' in told
    assert ("Windows-1252" in told) == (encoding == "cp1252")


def test_a_sheet_may_lie_in_a_folder_beside_the_project(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "hoja.csv").write_text(sheet(ROW), "utf-8")
    monkeypatch.chdir(root / "docs")

    assert main(["importar", "emprendimientos", "../hoja.csv", "--raiz", "..", "--hoy", TODAY]) == 0


def test_a_sheet_may_say_its_separator(root: Path) -> None:
    assert run(root, "sep=;\r\n" + sheet(ROW), "--mostrar") == 0


def test_other_columns_are_named_left_out_or_given_for_all(
    root: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = sheet("Sol;Villa Ejemplo;textil;x", header="Nombre fantasía;Dónde;Rubro;Celular")

    status = run(
        root,
        text,
        *("--columna", "Nombre fantasía=es", "--columna", "dónde=ciudad", "--ignorar", "celular"),
        *(
            "--valor",
            "clase=Proyecto",
            "--valor",
            "documento=plan-ejemplo-2015",
            "--valor",
            "nombra_persona=no",
        ),
        "--mostrar",
    )

    told = said(capsysbinary)
    assert status == 0
    assert told.startswith("Columnas que no se usan: «Celular».\n- id: xx-villa-ejemplo-sol\n")
    assert "  clase: proyecto\n" in told
    assert "  documento: plan-ejemplo-2015\n" in told


def test_the_open_data_can_be_read_back(root: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    header = (
        "id,nombre_es,nombre_pt,clase,clase_es,clase_pt,ciudad,ciudad_es,ciudad_pt,rubros,rubros_es,rubros_pt,"
        "documento,nombra_persona,pt_revisado"
    )
    row = "sol,Sol,Sol,proyecto,Proyecto,Projeto,xx-villa-costa,Villa Costa,Vila Costa,textil,T,T,"

    assert run(root, f"{header}\n{row}plan-ejemplo-2015,no,si\n", "--mostrar") == 0
    assert said(capsysbinary).splitlines()[1:5] == [
        "- id: sol",
        '  es: "Sol"',
        '  pt: "Sol"',
        "  pt_revisado: si",
    ]


def test_a_name_beside_a_code_serves_where_the_code_is_not(
    root: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    header = HEADER.replace("Ciudad", "ciudad_es").replace("Clase", "clase_pt")

    assert run(root, sheet(ROW.replace("proyecto", "Projeto"), header=header), "--mostrar") == 0
    assert "  clase: proyecto\n  ciudad: xx-villa-ejemplo\n" in said(capsysbinary)


def test_ids_are_proposed_and_each_is_of_one_entry(
    root: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    rows = [ROW.replace("Cooperativa Sol", name) for name in ("La Sol", "Sol de la", "★", "Sol y Sol")]

    assert run(root, sheet(*rows), "--mostrar") == 0
    ids = [line.split(": ")[1] for line in said(capsysbinary).splitlines() if line.startswith("- id")]
    assert ids == [
        "xx-villa-ejemplo-sol",
        "xx-villa-ejemplo-sol-2",
        "xx-villa-ejemplo",
        "xx-villa-ejemplo-sol-sol",
    ]


def test_everything_that_is_wrong_is_told_at_once_and_nothing_is_written(
    root: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    cities = root / "docs" / "datos" / "ciudades.yml"
    cities.write_text(
        cities.read_text("utf-8") + "- {id: uy-villa-costa, es: Villa Costa, pt: Vila Costa, pais: UY}\n",
        "utf-8",
    )
    before = (root / REGISTER).read_bytes()
    rows = (
        ROW,
        "Telar;Villa Costa;textil; proyecto;Feria;https://feria.example/;no",
        "Telar;Villa Ejempl;pan;Empresa;Feria;feria;quizás",
        'Horno;;textil;proyecto;Feria;https://feria.example/;"n\no"',
        "COOPERATIVA sol;xx-villa-ejemplo;textil;proyecto;;;no",
        "Padaria La Espiga;Villa Ejemplo;textil;proyecto;Feria;https://feria.example/;no",
        "Llame al 011 4224-9408;Villa Ejemplo;textil;proyecto;Feria;https://feria.example/;si",
    )

    assert run(root, sheet(*rows)) == 1
    assert said(capsysbinary) == TOLD
    assert (root / REGISTER).read_bytes() == before


TOLD = """\
hoja.csv, línea 3, columna «Ciudad»
  «Villa Costa» puede ser más de una cosa.
  Escriba el código que corresponde: xx-villa-costa, uy-villa-costa.

hoja.csv, línea 4, columna «Ciudad»
  «Villa Ejempl» no está en la lista de ciudades. ¿Quiso escribir «xx-villa-ejemplo»?
  Lista completa: docs/datos/ciudades.yml

hoja.csv, línea 4, columna «Clase»
  «Empresa» no es uno de los valores posibles.
  Valores posibles: emprendimiento, productor, proyecto.

hoja.csv, línea 4, columna «Enlace de la fuente»
  «feria» no es una dirección pública y completa.
  Cópiela entera del navegador; empieza con «https://» y no lleva usuario, contraseña ni «localhost».

hoja.csv, línea 4, columna «Nombra a una persona»
  «quizás» no es uno de los valores posibles.
  Valores posibles: si, no.

hoja.csv, línea 4, columna «Rubro»
  «pan» no está en la lista de rubros de un emprendimiento.
  Lista completa: docs/datos/rubros.yml

hoja.csv, línea 5, columna «Ciudad»
  La celda está vacía, y «ciudad» es obligatorio.
  Complétela.

hoja.csv, línea 7
  Esta entrada no dice de qué fuente sale.
  Agregue «documento» (un id de documentos.yml) o «fuente» (con «titulo» y «enlace»).

hoja.csv, línea 7, columna «Nombre»
  «COOPERATIVA sol» está repetido; ya figura en la línea 2 de este archivo.
  Deje una sola línea o, si son dos cosas distintas, dígalo en el nombre.

hoja.csv, línea 8, columna «Nombre»
  «Padaria La Espiga» ya está en el registro, con el id «xx-villa-ejemplo-panaderia-la-espiga».
  Borre la línea o, si es otra cosa, dígalo en el nombre.

hoja.csv, línea 9, columna «Nombra a una persona»
  La entrada nombra a una persona y no dice que haya dado su consentimiento.
  Agregue «consentimiento» con «fecha» y «custodia» (la oficina que guarda el papel), \
o quite el nombre y escriba «nombra_persona: no».

hoja.csv, línea 9, columna «Nombre»
  «011 4224-9408» parece un número de teléfono, y aquí no se publican.
  Quítelo; el contacto es por la secretaría (STPM) o por la página pública de la oficina.

12 problemas. No se escribió nada.
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "El archivo está vacío."),
        (
            b"PK\x03\x04\x14\0\x06\0" + b"\0" * 200,
            "línea 1\n  El archivo no es una planilla guardada como CSV",
        ),
        (b"PK\x03\x04" + b"\x03" * 200, "El archivo no es una planilla guardada como CSV"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 200,
            "El archivo no es una planilla guardada como CSV",
        ),
        (
            "<html><table><tr><td>Nombre</td></tr></table>\n",
            "El archivo no es una planilla guardada como CSV",
        ),
        (sheet(*[ROW] * 120_000), "Divida la planilla en dos e importe una después de la otra."),
        (
            f"Emprendimientos de 2013;;;;;;\n;;;;;;\n{sheet(ROW)}",
            "línea 1\n  «Emprendimientos de 2013» está solo en la primera línea, y debajo hay 7 columnas.\n"
            "  Si es un título, bórrelo: la primera línea lleva los nombres de las columnas.\n\n1 problema.",
        ),
        (f"Emprendimientos\n{sheet(ROW, ROW)}", "y debajo hay 7 columnas.\n  Si es un título, bórrelo"),
        (
            sheet(ROW.replace("textil", "#N/D").replace("Cooperativa Sol", "#¡REF!")),
            "línea 2, columna «Nombre»\n  «#¡REF!» es un error de la planilla, no un dato.\n"
            "  Corrija la fórmula, o borre la celda.\n\n"
            "hoja.csv, línea 2, columna «Rubro»\n  «#N/D» es un error de la planilla, no un dato.\n"
            "  Corrija la fórmula, o borre la celda.\n\n2 problemas.",
        ),
        (HEADER, "El archivo tiene los nombres de las columnas y ninguna fila debajo."),
        (sheet(ROW).encode("utf-16"), "codificación UTF-16"),
        (sheet(ROW).encode() + b"\0", "carácter nulo"),
        (sheet(ROW.replace("Sol", "São")).encode("mac-roman"), "no está guardado en UTF-8"),
        (sheet(ROW, '"abierta'), "línea 3\n  Desde esta línea el archivo no se puede separar en celdas"),
        (sheet(ROW.replace("Sol", "S" * 100_001)), "línea 2\n  Desde esta línea el archivo no se puede"),
        (sheet(ROW.replace("Sol", "S" * 200_001)), "línea 2\n  Desde esta línea el archivo no se puede"),
        (sheet(ROW.replace("Sol", "S" * 900)), "caracteres; se admiten 500 como máximo."),
        (sheet(ROW.replace("Sol", "\u202eSol")), "carácter invisible (U+202E)"),
        (sheet(f"{ROW};de más"), "Esta línea tiene 8 celdas y el encabezado tiene 7 columnas."),
        (sheet(f"{ROW};x;y", header=f"{HEADER};;Nota"), "La columna 8 tiene datos y no tiene nombre."),
        (sheet(f"{ROW};textil", header=f"{HEADER};RUBRO"), "La columna «RUBRO» está dos veces."),
        (
            sheet(f"{ROW};textil", header=f"{HEADER};Ramos"),
            "Las columnas «Rubro» y «Ramos» dan el mismo dato",
        ),
        (
            sheet(f"{ROW};x", header=f"{HEADER};Formalisacion"),
            "La columna «Formalisacion» no es de este registro. ¿Quiso escribir «formalizacion»?",
        ),
        (sheet("Sol", header="nombre"), "Falta la columna de «ciudad», que es obligatoria."),
        (
            sheet(f"{ROW};xx-villa-ejemplo-panaderia-la-espiga", header=f"{HEADER};id"),
            "El id «xx-villa-ejemplo-panaderia-la-espiga» ya está en el registro.",
        ),
    ],
)
def test_a_sheet_that_cannot_be_imported_says_why(
    root: Path, text: str | bytes, told: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    before = (root / REGISTER).read_bytes()

    assert run(root, text) == 1
    assert told in said(capsysbinary)
    assert (root / REGISTER).read_bytes() == before


def test_a_value_for_all_lines_does_not_stand_beside_its_column(
    root: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(root, sheet(ROW), "--valor", "ciudad=Villa Costa", "--idioma", "pt") == 1
    assert said(capsysbinary) == (
        "hoja.csv, linha 1\n"
        "  A coluna «Ciudad» e --valor trazem o mesmo dado, «ciudad».\n"
        '  Tire --valor, ou deixe a coluna de fora com --ignorar "Ciudad".\n'
        "\n1 problema. Nada foi escrito.\n"
    )


def test_a_title_is_a_name(root: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    text = "Título;Inicio;Estado;Documento\nForo;2013;realizada;plan-ejemplo-2015\n"

    assert run(root, text, "--mostrar", register="agenda") == 0
    assert said(capsysbinary).startswith('- id: foro\n  es: "Foro"\n')


def test_a_list_that_a_column_needs_is_corrected_first(
    root: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (root / "docs" / "datos" / "ciudades.yml").write_text("Villa Ejemplo\n", "utf-8")

    assert run(root, sheet(ROW)) == 1
    assert said(capsysbinary).startswith("docs/datos/ciudades.yml tiene problemas. Corríjalos primero")


def test_a_formula_is_a_text_like_any_other(root: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(root, sheet(ROW.replace("Cooperativa Sol", '"=HYPERLINK(""http://x"")"')), "--mostrar") == 0
    assert '  es: "=HYPERLINK(\\"http://x\\")"\n' in said(capsysbinary)


def test_a_name_is_told_twice_whatever_its_accents(
    root: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(root, sheet(ROW, ROW.replace("Sol", "SÓL")), "--idioma", "pt") == 1
    assert said(capsysbinary) == (
        "hoja.csv, linha 3, coluna «Nombre»\n"
        "  «Cooperativa SÓL» está repetido; já aparece na linha 2 deste arquivo.\n"
        "  Deixe uma só linha ou, se são duas coisas diferentes, diga isso no nome.\n"
        "\n1 problema. Nada foi escrito.\n"
    )


def test_what_may_be_unknown_says_so(root: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    text = "nombre,tipo,documento\nMesa,,plan-ejemplo-2015\nRed,sem dado,plan-ejemplo-2015\n"

    assert run(root, text, register="actores") == 1
    told = said(capsysbinary)
    assert "línea 2, columna «tipo»" in told
    assert "escriba «sin-dato»" in told
    assert "línea 3" not in told


def test_three_thousand_rows_are_imported_and_read_again(root: Path) -> None:
    rows = [ROW.replace("Cooperativa Sol", f"Cooperativa {number}") for number in range(3000)]

    assert run(root, sheet(*rows)) == 0
    assert (root / REGISTER).stat().st_size > 1024 * 1024 - 400_000
    assert main(["revisar", REGISTER, "--raiz", str(root), "--hoy", TODAY]) == 0


@pytest.mark.parametrize(
    ("typed", "status", "told"),
    [
        (["circuitos"], 1, "Las entradas de «circuitos» llevan listas de datos que no caben en una fila"),
        (["emprendimiento"], 2, "¿Quiso escribir «emprendimientos»?"),
        (["emprendimientos", "--columna", "x"], 2, "«x» no tiene la forma que lleva --columna"),
        (["emprendimientos", "--valor", "documeto=x"], 1, "¿Quiso escribir «documento»?"),
        (
            ["emprendimientos", "--valor", "zzz=x"],
            1,
            "«zzz» no es un dato de este registro. Datos: id, nombre,",
        ),
        (
            ["emprendimientos", "--columna", "Nombre=zzz"],
            1,
            "«zzz» no es un dato de este registro. Datos: id,",
        ),
    ],
)
def test_what_cannot_be_asked_is_said(
    root: Path, typed: list[str], status: int, told: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    register, *options = typed

    assert run(root, sheet(ROW), *options, register=register) == status
    assert told in said(capsysbinary)


def test_a_register_with_problems_is_corrected_first(
    root: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    register = root / REGISTER
    register.write_text(register.read_text("utf-8").replace("clase: proyecto", "clase: otra"), "utf-8")

    assert run(root, sheet(ROW)) == 1
    assert said(capsysbinary).startswith(f"{REGISTER} tiene problemas. Corríjalos primero")


def test_a_register_written_in_one_line_is_left_as_it_is(
    root: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (root / "docs" / "datos" / "circuitos.yml").unlink()
    (root / REGISTER).write_text("[]\n", "utf-8")

    assert run(root, sheet(ROW)) == 1
    assert "No se puede" not in said(capsysbinary)
    assert (root / REGISTER).read_text("utf-8") == "[]\n"


def test_what_only_the_whole_bank_can_tell_leaves_the_register_as_it_was(
    root: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    register = root / "docs" / "datos" / "actividades.yml"
    before = register.read_bytes()
    row = "taller-nuevo;Taller nuevo;plan-ejemplo-2026;2015;si;plan-ejemplo-2015;xx-no-existe"

    status = run(
        root, sheet(row, header="id;es;plan;anio;realizada;documento;practica"), register="actividades"
    )

    assert (status, register.read_bytes()) == (1, before)
    assert "xx-no-existe" in said(capsysbinary)
