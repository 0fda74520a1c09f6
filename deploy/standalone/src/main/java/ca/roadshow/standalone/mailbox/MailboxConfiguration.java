package ca.roadshow.standalone.mailbox;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Added to the gateway where the mailbox runs in the same JVM. */
@Configuration(proxyBeanMethods = false)
@Import({MailboxController.class, MailboxPages.class})
public class MailboxConfiguration {}
