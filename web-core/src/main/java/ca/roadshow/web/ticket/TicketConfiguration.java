package ca.roadshow.web.ticket;

import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.link.SignedLinks;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(afterName = "ca.roadshow.web.link.LinkConfiguration")
@ConditionalOnBean(SignedLinks.class)
class TicketConfiguration {

    @Bean
    Tickets tickets(MailLinks links) {
        return new Tickets(links);
    }
}
