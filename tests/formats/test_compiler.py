"""Our compiler prints what Jinja's own prints, only sooner."""

from __future__ import annotations

from dataclasses import dataclass

import jinja2
import pytest
from jinja2.ext import InternationalizationExtension

from briefpress.formats.compiler import Compiler, prepared


@dataclass(frozen=True)
class Thing:
    name: str
    number: int


class Ours(jinja2.Environment):
    code_generator_class = Compiler

    def _parse(self, source, name, filename):
        return prepared(super()._parse(source, name, filename), str)


def rendered(kind: type[jinja2.Environment], source: str, **values: object) -> str:
    environment = kind(autoescape=True, undefined=jinja2.StrictUndefined, extensions=[InternationalizationExtension])
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    return environment.from_string(source).render(**values)


@pytest.mark.parametrize(
    "source",
    [
        "{% trans %}100 % & more{% endtrans %}",
        "{% trans %}100 %% & more{% endtrans %}",
        "{{ _('Reference %(number)s', number=thing.number) }}",
        "{% trans name=thing.name %}by {{ name }}!{% endtrans %}",
        "{% trans count=thing.number %}{{ count }} claim{% pluralize %}{{ count }} claims{% endtrans %}",
        "{% trans count=1 %}{{ count }} claim{% pluralize %}{{ count }} claims{% endtrans %}",
        "{% macro show(one, sign='?') %}{{ one.name }}{{ sign }}{% endmacro %}{{ show(thing) + show(thing, '&') }}",
        "{% for one in [thing, thing] %}{{ loop.index }}{{ one.name }}{% if not loop.last %}, {% endif %}{% endfor %}",
        '<p title="{{ _("a “word” of %(name)s", name=thing.name) }}">',
        "{% macro box() %}<b>{{ caller() }}</b>{% endmacro %}{% call box() %}{{ thing.name }}{% endcall %}",
    ],
)
def test_the_output_is_that_of_jinja(source):
    thing = Thing('<b a="1">&\'', 3)
    assert rendered(Ours, source, thing=thing) == rendered(jinja2.Environment, source, thing=thing)


def test_words_are_put_in_when_a_template_is_compiled():
    """A translated word is part of the template: nothing is looked up while a page is painted."""
    environment = Ours(autoescape=True, extensions=[InternationalizationExtension])
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    code = environment.compile("<p>{% trans %}Skip to the text{% endtrans %}</p>", raw=True)
    assert "Skip to the text" in code
    assert "gettext" not in code


def test_a_field_that_is_not_there_is_an_error():
    with pytest.raises(AttributeError, match="nothing"):
        rendered(Ours, "{{ thing.nothing }}", thing=Thing("a", 1))
