"""The kind of a work by schema.org or Open Graph -> its type in CSL 1.0.2, and its genre."""

from __future__ import annotations

from collections.abc import Iterable

_ARTICLES = {
    "AnalysisNewsArticle": "article-newspaper",
    "AskPublicNewsArticle": "article-newspaper",
    "BackgroundNewsArticle": "article-newspaper",
    "BlogPosting": "post-weblog",
    "DiscussionForumPosting": "post",
    "LiveBlogPosting": "post-weblog",
    "MedicalScholarlyArticle": "article-journal",
    "NewsArticle": "article-newspaper",
    "OpinionNewsArticle": "article-newspaper",
    "Report": "report",
    "ReportageNewsArticle": "article-newspaper",
    "ReviewNewsArticle": "article-newspaper",
    "ScholarlyArticle": "article-journal",
    "SocialMediaPosting": "post",
}
_OTHERS = {
    "Book": "book",
    "Chapter": "chapter",
    "ConferencePaper": "paper-conference",
    "CriticReview": "review",
    "Dataset": "dataset",
    "Legislation": "legislation",
    "Map": "map",
    "PodcastEpisode": "broadcast",
    "RadioEpisode": "broadcast",
    "Review": "review",
    "TVEpisode": "broadcast",
    "Thesis": "thesis",
    "VideoObject": "motion_picture",
    "blog": "post-weblog",
    "book": "book",
    "news": "article-newspaper",
    "newsarticle": "article-newspaper",
    "video.episode": "broadcast",
    "video.movie": "motion_picture",
    "video.other": "motion_picture",
    "video.tv_show": "broadcast",
}
_GENRES = {"OpinionNewsArticle": "opinion", "Report": "report"}
_OF_ANY_KIND = frozenset(("Article", "article"))


def csl_type(kinds: Iterable[str]) -> str:
    """The type of the first kind that has one; "" for a plain ``Article``, which may be of a newspaper or a blog."""
    return next((type_ for kind in kinds if (type_ := _ARTICLES.get(kind) or _OTHERS.get(kind))), "")


def genre_of(kinds: Iterable[str]) -> str:
    """The genre if a kind implies one, or ""."""
    return next((_GENRES[kind] for kind in kinds if kind in _GENRES), "")


def an_article(kinds: Iterable[str]) -> bool:
    """Whether the work is declared as an article."""
    return not _OF_ANY_KIND.isdisjoint(kinds)
