"""One page of each kind that the sample site has, for tests that hold for every kind."""

from __future__ import annotations

KINDS = {
    "home": "",
    "stories": "guong/",
    "story with pictures": "guong/rau-sach-dong-tam/",
    "story without pictures": "guong/bac-loi-co-mai/",
    "articles": "tin-bai/",
    "article": "tin-bai/gap-mat-dien-hinh-11-6/",
    "fields": "linh-vuc/",
    "field": "linh-vuc/nong-nghiep/",
    "crossing": "linh-vuc/nong-nghiep/2024-q2/",
    "unit": "don-vi/hoi-phu-nu/",
    "contest": "cuoc-thi/guong-nguoi-tot-quanh-ta/",
    "people": "nguoi/",
    "figures": "so-lieu/",
    "yearbooks": "ky-yeu/",
    "yearbook": "ky-yeu/2025/",
    "radio": "phat-thanh/",
    "week": "phat-thanh/2026-w47/",
    "plan": "ke-hoach/",
    "search": "tim-kiem/?q=dong+tam&doi-tuong=tap-the",
    "open data": "du-lieu/",
    "guide": "huong-dan/viet-guong/",
    "without a network": "ngoai-mang/",
    "not found": "404.html",
}
