"""Addresses of the site. Every one but the few in `PUBLIC` is behind `review.access.guarded`."""

from django.urls import path

from review import entry, oversight, pictures, queue, ticket, work

handler404 = "review.errors.not_found"
handler500 = "review.errors.broken"

PUBLIC = frozenset({"login", "logout", "language", "alive"})

urlpatterns = [
    path("", entry.home, name="home"),
    path("login", entry.login, name="login"),
    path("logout", entry.logout, name="logout"),
    path("language", entry.language, name="language"),
    path("alive", entry.alive, name="alive"),
    path("keys", entry.keys, name="keys"),
    path("policy", entry.policy, name="policy"),
    path("queue", queue.listing, name="queue"),
    path("queue/next", queue.take_next, name="next"),
    path("tickets", ticket.find, name="find"),
    path("tickets/<slug:number>", ticket.show, name="ticket"),
    path("tickets/<slug:number>/claim", work.claim, name="claim"),
    path("tickets/<slug:number>/release", work.release, name="release"),
    path("tickets/<slug:number>/renew", work.renew, name="renew"),
    path("tickets/<slug:number>/draft", work.draft, name="draft"),
    path("tickets/<slug:number>/correct", work.correct, name="correct"),
    path("tickets/<slug:number>/decide", work.decide, name="decide"),
    path("tickets/<slug:number>/name", work.name_somebody, name="name"),
    path("tickets/<slug:number>/pages/<int:page>.png", pictures.page, name="page"),
    path("tickets/<slug:number>/original", pictures.original, name="original"),
    path("refusals", oversight.refusals, name="refusals"),
    path("audit", oversight.audit_log, name="audit"),
    path("audit/verify", oversight.verify, name="verify"),
    path("health", oversight.health, name="health"),
]
