-- Finds the talks that an earlier version stored in the clear; empty once they are sealed, so that looking costs nothing.
create index clear_talk on domainevententry (eventidentifier)
    where payloadtype = 'proposal.submitted' and payloadrevision = '1';
