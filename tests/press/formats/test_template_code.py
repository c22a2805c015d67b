"""Our code generator prints what Jinja's own prints."""

from __future__ import annotations

from dataclasses import dataclass

import jinja2
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2.ext import InternationalizationExtension
from markupsafe import Markup, escape

from briefpress.press.formats.template_code import TemplateCode, printed


@dataclass(frozen=True)
class Thing:
    name: str
    number: int


class Ours(jinja2.Environment):
    code_generator_class = TemplateCode


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
        "{% set page = namespace(number=thing.number) %}{% set page.number = 4 %}{{ page.number }}{{ {'a': '<'}.a }}",
        "{% trans num=thing.number %}{{ num }} claim{% pluralize %}{{ num }} claims{% endtrans %}",
        "{% trans name=thing.name, n=thing.number %}{{ name }}{% pluralize n %}{{ name }}s{% endtrans %}",
        "{{ ngettext('%(num)s claim', '%(num)s claims', thing.number) }}{{ _(thing.name) }}{{ pgettext('a', 'b') }}",
        "{% set message = '<%(name)s>' %}{{ _(message, name=thing.name) }}{{ gettext('<i>%(name)s', name='<') }}",
        "{% set about %}{% trans name=thing.name %}{{ name }} & more{% endtrans %}{% endset %}{{ about ~ '<' }}",
        "{{ _('<b>') ~ thing.name ~ 1 }}{{ ('<' ~ thing.name) | upper }}{{ '<b>' | safe ~ thing.name }}",
        "{% autoescape false %}{{ _('<b>%(n)s', n='<') }}{{ list('<') }}{{ thing.name ~ '<' }}{% endautoescape %}",
        "{% autoescape thing.number > 5 %}{{ thing.name }}{{ list('<') }}{{ thing.name ~ '<' }}{% endautoescape %}",
        "{% macro of(it) %}{{ it }}{% endmacro %}{% autoescape false %}{{ of('<') }}{% endautoescape %}{{ of('<') }}",
        "{% for one in [[1, [2]], [3]] recursive %}{{ loop(one) if one is iterable else one }}{% endfor %}",
        "{{ _('<i>%(name)s', name='<') | upper }}{{ _('%(name)s', name=thing.name) | upper }}{{ _('%(n)s') if 0 }}",
        "{{ _('%(n)s, %(n)s%%', n=thing.number) ~ '<' }}{{ _('<') if thing.number == 3 else '<' }}{{ _('a ' ~ 'b') }}",
        "{% filter upper %}{{ thing.name }}{{ list('<') }}{% endfilter %}{{ range(2) | list }}{{ joiner('<')() }}",
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


@pytest.mark.parametrize(
    "source",
    [
        "{{ thing.nothing }}",
        "{{ nothing }}",
        "{{ nothing() }}",
        "{{ thing.nothing() }}",
        "{% if thing.nothing %}{% endif %}",
        "{% macro of(one) %}{{ one }}{% endmacro %}{{ of() }}",
        "{% macro of(one) %}{{ one }}{% endmacro %}{{ of(1, 2) }}",
        "{% macro of(one) %}{{ one }}{% endmacro %}{{ of(other=1) }}",
        "{% trans count=thing.nothing %}{{ count }} claim{% pluralize %}{{ count }} claims{% endtrans %}",
        "{{ _('a %(missing)s value') }}",
        "{{ _('100 %', name=thing.name) }}",
        "{{ _('%(name)d', name=thing.name) }}",
        "{{ thing.name / 2 }}",
    ],
)
def test_an_error_is_the_error_of_jinja(source):
    said = []
    for kind in (Ours, jinja2.Environment):
        with pytest.raises((jinja2.TemplateError, TypeError, LookupError, ValueError)) as raised:
            rendered(kind, source, thing=Thing("a", 1))
        said.append((raised.type, str(raised.value)))
    assert said[0] == said[1]


@given(st.one_of(st.text(), st.integers(), st.floats(), st.booleans(), st.none(), st.text().map(Markup)))
def test_a_value_is_printed_as_it_is_escaped(value):
    assert str(printed(value)) == str(escape(value))


PARTS = st.sampled_from(["a", "<b>", "&", " ", "%", "%%", "%(one)s", "%(two)s", "%(number)d", "(", ")s", "’"])


@example("%()s", "", 0)  # a name that no call can give: the same `KeyError`
@given(st.lists(PARTS, max_size=6).map("".join), st.sampled_from(["<", "", "x"]), st.sampled_from([0, 1, 2]))
def test_a_message_is_written_out_as_jinja_writes_it(message, word, number):
    for call in (
        f"_('{message}', one=one, two='<', number=number)",
        f"_('{message}', one='<', two=two | safe, number=3)",
        f"ngettext('{message}', '{message}s', number, one=one, two=two, number=number)",
    ):
        for source in (f"{{{{ {call} }}}}", f"{{{{ ({call} ~ one) | upper }}}}"):
            ours, theirs = (
                outcome(kind, source, one=word, two=f"<i>{word}", number=number) for kind in (Ours, jinja2.Environment)
            )
            assert ours == theirs


def outcome(kind: type[jinja2.Environment], source: str, **values: object) -> tuple[type, str]:
    try:
        return str, rendered(kind, source, **values)
    except (ValueError, TypeError, LookupError) as error:
        return type(error), str(error)


def test_messages_are_written_out_when_a_template_is_compiled():
    """A page looks no message up."""
    environment = Ours(autoescape=True, extensions=[InternationalizationExtension])
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    code = environment.compile("<p>{% trans %}Skip to the text{% endtrans %}</p>", raw=True)
    assert "Skip to the text" in code
    assert "context.call" not in code
