package ca.roadshow.web.page;

import ca.roadshow.web.RoadshowWebProperties;
import ca.roadshow.web.cookie.SignInCookie;
import java.util.Set;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;

@AutoConfiguration(before = ThymeleafAutoConfiguration.class, afterName = "ca.roadshow.web.locale.LocaleConfiguration")
@EnableConfigurationProperties(RoadshowWebProperties.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class PageConfiguration {

    @Bean
    PageFilter pageFilter(LocaleResolver locales, SignInCookie signInCookie) {
        return new PageFilter(locales, signInCookie);
    }

    @Bean
    BidiText bidi() {
        return new BidiText();
    }

    @Bean
    Site site(RoadshowWebProperties properties) {
        return new Site(properties.baseUrl());
    }

    @Bean
    Sitemap sitemap(Site site) {
        return new Sitemap(site);
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    /** Resolves only templates under {@code web/}. A service's own templates are in its own folder. */
    @Bean
    SpringResourceTemplateResolver layoutTemplates(ApplicationContext application, ThymeleafProperties properties) {
        var templates = new SpringResourceTemplateResolver();
        templates.setApplicationContext(application);
        templates.setPrefix("classpath:/web/templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        templates.setCacheable(properties.isCache());
        templates.setResolvablePatterns(Set.of("web/*"));
        templates.setOrder(0);
        return templates;
    }

    /** A page is always HTML. Thymeleaf would otherwise choose the content type by the ending of the address. */
    @Bean
    static BeanPostProcessor pagesAreHtml() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ThymeleafViewResolver resolver) resolver.setForceContentType(true);
                return bean;
            }
        };
    }
}
