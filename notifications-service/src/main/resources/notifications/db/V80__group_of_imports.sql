-- The readers of files are handled by a group of their own, which goes on where the group of all subscriptions is.
insert into tokenentry (processorname, segment, token, tokentype, timestamp)
select 'subscription_imports', segment, token, tokentype, timestamp
from tokenentry where processorname = 'subscription_mails';

update deadletterentry set processinggroup = 'subscription_imports'
where processinggroup = 'subscription_mails'
    and (payloadtype = 'subscription.imported'
        or (payloadtype = 'subscription.requested'
            and convert_from(payload, 'UTF8')::jsonb ->> 'source' = 'import'));
