"""Our compiler prints what Jinja's own prints, only sooner."""

from __future__ import annotations

from dataclasses import dataclass

import jinja2
import pytest
from jinja2.ext import InternationalizationExtension

from briefpress.press.formats.compiler import Compiler
from briefpress.press.formats.translation import prepared


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
        "{{ thing.name ~ '<' ~ thing.number }}{{ thing.name if thing.number > 2 else '<i>' }}{{ '' if thing.number }}",
        "{{ things | selectattr('number', 'equalto', thing.number) | map(attribute='name') | join(', ') }}",
        "{{ things | rejectattr('number', 'equalto', 3) | list | length }}",
        "{{ things | selectattr('name') | list | length }}",
        "{% for one in things | rejectattr('name') %}{{ one.number }}{% endfor %}{{ things | map('string') | first }}",
        "{{ things | selectattr('number', 'gt', 3) | map(attribute='number') | max }}",
        "{% autoescape false %}{{ thing.name }}{% endautoescape %}{% block text %}{{ thing.name }}{% endblock %}",
        "{% macro all_of(one) %}{{ one.name }}{{ varargs | length }}{% endmacro %}{{ all_of(thing, 1, 2) }}",
        "{{ 1 }}{{ true }}{{ 1.0 }}{{ '1' }}{{ none }}",
        "{% for one in things %}{{ loop.index0 }}/{{ loop.length }}{{ '!' if loop.first }}{% endfor %}",
        "{% for one in things %}{{ loop.previtem.name if not loop.first }}{{ loop.cycle('a', 'b') }}{% endfor %}",
        "{% for one in things %}{% for other in things %}{{ loop.index }}{% endfor %}{{ loop.revindex }}{% endfor %}",
        "{% for one in things if one.number > 3 %}{{ loop.last }}{% else %}none{% endfor %}",
        "{% for key, value in {'a': 1, 'b': 2}.items() %}{{ key }}{{ loop.index * value }}{% endfor %}",
        "{% macro of(one, sign='<') %}{{ one.name }}{{ sign }}{% endmacro %}{{ of(thing) }}{{ of(thing, sign='>') }}",
        "{% macro name(one, sign='<') %}{{ one.name }}{{ sign }}{% endmacro %}{{ name(sign='>', one=thing) }}",
        "{% macro of(one) %}{{ one.name }}{% endmacro %}{% set kept = of(thing) %}{{ kept }}{{ of(thing) | upper }}",
        "{% macro one(it) %}{{ it }}{% endmacro %}{% macro two(it) %}{{ one(one(it)) }}{% endmacro %}{{ two('<') }}",
        "{% macro inner(one) %}{{ one }}{% endmacro %}{% for inner in ['<'] %}{{ inner }}{% endfor %}",
        "{% macro of(one, sign='<') %}{{ one.name }}{{ sign }}{% endmacro %}{{ of(*[thing]) }}",
        "{% macro of(one, sign='<') %}{{ one.name }}{{ sign }}{% endmacro %}{{ of(**{'one': thing}) }}",
        "{{ dict(class=1) }}{{ 'a-{}-{x}'.format(*['<'], x='>') }}{{ things | map(attribute='number') | list }}",
        "{{ [1, '<'] }}{{ {'a': '<'} }}{{ [[1, 2], [3, 4]] | map(attribute=0) | list }}{{ -0.0 }}{{ 1.0 }}{{ 2 }}",
        "{% block one %}<{{ thing.name }}>{% endblock %}{{ self.one() }}",
        "{% macro one(it) %}{{ it }}{% endmacro %}{% for one in [list] %}{{ one('<') }}{% endfor %}",
        "{% macro one(it) %}{{ it }}{% endmacro %}{% macro two(one) %}{{ one('<') }}{% endmacro %}{{ two(list) }}",
        "{% macro box() %}<b>{{ caller() }}</b>{% endmacro %}{% call box() %}{{ thing.name }}{% endcall %}",
    ],
)
def test_the_output_is_that_of_jinja(source):
    thing = Thing('<b a="1">&\'', 3)
    values = {"list": list_of, "thing": thing, "things": [thing, Thing("", 4), Thing("a", 3)]}
    assert rendered(Ours, source, **values) == rendered(jinja2.Environment, source, **values)


def list_of(words: str) -> str:
    return f"[{words}]"


def test_templates_that_include_and_inherit_are_as_jinja_has_them():
    parts = {
        "base": "<a>{% block a %}0{% endblock %}{% set mine = 7 %}{% include 'part' %}{% block b %}{% endblock %}",
        "part": "[{{ mine }}{{ thing.name }}]",
        "count": "{{ loop.cycle('a', 'b') }}{{ loop.revindex }}",
        "page": "{% extends 'base' %}{% block a %}{{ super() }}{{ thing.name }}{% endblock %}"
        "{% block b %}{% for one in (1, 2) %}{% include ['none', 'part'] %}{% endfor %}"
        "{% for one in (1, 2) %}{{ loop.index }}{% include 'count' %}{% endfor %}"
        "{% include 'no' ignore missing %}{% endblock %}",
    }
    ours, theirs = (
        kind(autoescape=True, loader=jinja2.DictLoader(parts)).get_template("page").render(thing=Thing("<", 1), mine=2)
        for kind in (Ours, jinja2.Environment)
    )
    assert ours == theirs


def test_words_are_put_in_when_a_template_is_compiled():
    """A translated word is part of the template: nothing is looked up while a page is rendered."""
    environment = Ours(autoescape=True, extensions=[InternationalizationExtension])
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    code = environment.compile("<p>{% trans %}Skip to the text{% endtrans %}</p>", raw=True)
    assert "Skip to the text" in code
    assert "gettext" not in code


def test_a_field_that_is_not_there_is_an_error():
    with pytest.raises(AttributeError, match="nothing"):
        rendered(Ours, "{{ thing.nothing }}", thing=Thing("a", 1))
