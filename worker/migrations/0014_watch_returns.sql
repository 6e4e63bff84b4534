-- Watchlists that nobody came back to on a day after they were made: they lapse in days (domain/watchlist/watch-limits.ts), and make room first.
CREATE INDEX watchlist_unreturned ON watchlist (made_on) WHERE opened_on = made_on;
