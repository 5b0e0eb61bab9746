"""Joining our modules into one script."""

import pytest

from graphkit.errors import WriteError
from graphkit.page.bundle import BundleError, bundle

ONE = 'import { two } from "./two.js";\n\nexport function one() {\n  return two + 1;\n}\none();\n'
TWO = "export const two = 2;\nconst own = 1;\n"


def test_what_is_imported_comes_first_and_imports_are_gone():
    joined = bundle({"one.js": ONE, "two.js": TWO, "unused.js": "const never = 0;"}, "one.js")

    assert joined.index("const two") < joined.index("function one")
    assert "import" not in joined
    assert "export" not in joined
    assert "never" not in joined


def test_a_name_declared_twice_is_refused():
    with pytest.raises(BundleError, match=r"own is declared in two\.js and in one\.js"):
        bundle({"one.js": f"{ONE}const own = 2;\n", "two.js": TWO}, "one.js")


def test_a_missing_module_is_named():
    with pytest.raises(BundleError, match=r"one\.js needs two\.js, which is missing"):
        bundle({"one.js": ONE}, "one.js")


def test_a_missing_export_is_named():
    with pytest.raises(BundleError, match=r"one\.js imports two, which two\.js does not export"):
        bundle({"one.js": ONE, "two.js": "const two = 2;\n"}, "one.js")


def test_modules_that_import_each_other_are_refused():
    back = 'import { one } from "./one.js";\nexport const two = one;\n'

    with pytest.raises(BundleError, match=r"one\.js -> two\.js -> one\.js"):
        bundle({"one.js": ONE, "two.js": back}, "one.js")


@pytest.mark.parametrize("line", ['import x from "y";', "export default 1;", 'import("./a.js");'])
def test_other_forms_of_import_and_export_are_refused(line):
    with pytest.raises(BundleError, match="does not understand"):
        bundle({"one.js": f"{line}\n"}, "one.js")


@pytest.mark.parametrize("text", ["'</script>'", "'</STYLE'", "'<!--'"])
def test_what_would_end_the_element_is_refused(text):
    with pytest.raises(WriteError, match="cannot stand inside a page"):
        bundle({"one.js": f"const a = {text};\n"}, "one.js")
