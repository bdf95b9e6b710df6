package org.gridloom.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gridloom.PostgisTest;
import org.gridloom.TestLogin;
import org.gridloom.account.Accounts;
import org.gridloom.account.ApiKeys;
import org.gridloom.account.BeyondScope;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Incidents;
import org.gridloom.live.LiveTopic;
import org.gridloom.live.web.SocketClient;
import org.gridloom.planning.Plans;
import org.gridloom.rights.Rights.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every role at every door. What there is to open is found by reflection and compared with {@code rights.txt}: something new fails here until somebody
 * has written down who may use it.
 */
@PostgisTest
class EveryRoleEverywhereIT {

    private static final Rights RIGHTS = Rights.read();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Plans plans;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private String key = "";

    @BeforeEach
    void accounts() {
        Walker.createAccounts(accounts, Scope.of(TwoNeighbours.OWN));
        key = SystemAccount.act(() -> keys.create("walk", Scope.EVERYTHING)).secret();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void servicesLetInWhomTheTableNames() {
        var found = new TreeMap<String, String>();
        context.getBeansWithAnnotation(Service.class).values().forEach(service -> {
            var type = AopUtils.getTargetClass(service);
            if (type.getName().startsWith("org.gridloom.")) {
                methods(type)
                        .forEach(method ->
                                found.put("service " + name(type, method), walked(who -> lets(who, service, method))));
            }
        });

        assertThat(found).isEqualTo(RIGHTS.starting("service"));
    }

    @Test
    void endpointsLetInWhomTheTableNames() {
        var found = new TreeMap<String, String>();
        var cookies = cookies();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods()
                        .keySet()
                        .forEach(info -> requests(info)
                                .forEach(request -> found.put(
                                        "http " + request, walked(who -> answers(request, who, cookies.get(who)))))));

        assertThat(found).isEqualTo(RIGHTS.starting("http"));
    }

    @Test
    void screensLetInWhomTheTableNames() {
        var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
        var checker = new AccessAnnotationChecker();
        var found = new TreeMap<String, String>();
        RouteConfiguration.forRegistry(registry)
                .getAvailableRoutes()
                .forEach(route -> found.put(
                        "screen /" + route.getTemplate(),
                        walked(who -> checker.hasAccess(
                                route.getNavigationTarget(),
                                who.logsIn() ? who::name : null,
                                role -> role.equals(who.name())))));

        assertThat(found).isEqualTo(RIGHTS.starting("screen"));
    }

    @Test
    void topicsLetInWhomTheTableNames() {
        TwoNeighbours.in(context);
        var plan = as(Walker.PLANNER, () -> plans.start(TwoNeighbours.OWN, "权限方案"));
        var ids = Map.of("incidents", "all", "layers", "", "plan", plan.toString(), "comments", plan.toString());
        var cookies = cookies();
        var found = new TreeMap<String, String>();
        context.getBeansOfType(LiveTopic.class)
                .values()
                .forEach(topic -> found.put(
                        "topic " + topic.name(),
                        walked(who -> hears(cookies.get(who), topic.name(), ids.getOrDefault(topic.name(), "")))));

        assertThat(found).isEqualTo(RIGHTS.starting("topic"));
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    static String name(Class<?> type, Method method) {
        return type.getSimpleName() + "." + method.getName() + "("
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String walked(Predicate<Walker> allowed) {
        return Rights.letters(EnumSet.allOf(Walker.class).stream()
                .filter(allowed)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Walker.class))));
    }

    /** Calls with nothing in hand, in a transaction that is taken back: whoever is let in gets any answer but a refusal. */
    private boolean lets(Walker who, Object service, Method method) {
        var arguments = Arrays.stream(method.getParameterTypes())
                .map(EveryRoleEverywhereIT::nothing)
                .toArray();
        return as(
                who,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        method.invoke(service, arguments);
                        return true;
                    } catch (InvocationTargetException e) {
                        return !(e.getCause() instanceof AccessDeniedException) || e.getCause() instanceof BeyondScope;
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(method + " is public", e);
                    }
                }));
    }

    private static Object nothing(Class<?> type) {
        return switch (type.getName()) {
            case "int" -> 0;
            case "long" -> -1L;
            case "double" -> 0.0;
            case "boolean" -> false;
            case "java.lang.String" -> "";
            case "java.util.List" -> List.of();
            default -> null;
        };
    }

    private static List<String> requests(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        var verbs = methods.isEmpty()
                ? Set.of("GET")
                : methods.stream().map(Enum::name).collect(Collectors.toSet());
        return info.getPatternValues().stream()
                .flatMap(pattern -> verbs.stream().map(verb -> verb + " " + pattern))
                .toList();
    }

    private boolean answers(String request, Walker who, String cookie) {
        var verb = request.substring(0, request.indexOf(' '));
        var path = request.substring(request.indexOf(' ') + 1).replaceAll("\\{[^}]*}", "1")
                + (who == Walker.SYSTEM ? "?api_key=" + key : "");
        var built = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(verb, BodyPublishers.noBody());
        if (!cookie.isEmpty()) {
            built.header("Cookie", cookie);
        }
        try {
            var status = http.send(built.build(), BodyHandlers.discarding()).statusCode();
            return status != 401 && status != 403 && status != 302;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request, e);
        }
    }

    private boolean hears(String cookie, String topic, String id) {
        try (var socket = new SocketClient(port, cookie)) {
            socket.subscribe(topic, id);
            return socket.next().path("type").asString().equals("snapshot");
        } catch (CompletionException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Map<Walker, String> cookies() {
        return EnumSet.allOf(Walker.class).stream()
                .collect(Collectors.toMap(
                        who -> who, who -> who.logsIn() ? TestLogin.cookie(context, who.wide(), who.role()) : ""));
    }

    private static <T> T as(Walker who, Supplier<T> work) {
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication(who)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Authentication authentication(Walker who) {
        return switch (who) {
            case NOBODY ->
                new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
            case SYSTEM ->
                UsernamePasswordAuthenticationToken.authenticated(
                        "system", "", AuthorityUtils.createAuthorityList(Incidents.SYSTEM_AUTHORITY));
            default -> TestLogin.as(who.wide(), who.role());
        };
    }
}
