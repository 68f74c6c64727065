-- Of the chats of one channel, one at most acts for a customer: the one that was linked last.
DELETE FROM links WHERE EXISTS (
  SELECT 1 FROM links later
  WHERE later.channel = links.channel AND later.customer = links.customer
    AND (later.since > links.since OR (later.since = links.since AND later.chat > links.chat))
);

CREATE UNIQUE INDEX links_one_chat_a_channel ON links (channel, customer);
