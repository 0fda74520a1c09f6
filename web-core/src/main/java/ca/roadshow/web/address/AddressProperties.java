package ca.roadshow.web.address;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param intranet ASCII domains accepted in e-mail addresses, with subdomains, although they are not public */
@ConfigurationProperties("roadshow.web.mail-domains")
record AddressProperties(@DefaultValue List<String> intranet) {}
