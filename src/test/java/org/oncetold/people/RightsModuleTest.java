// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oncetold.base.Confidential;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;

/// Every public method of the people services, called about somebody else, by every role.
@IntegrationTest
class RightsModuleTest {

    static final Set<Role> ALL = EnumSet.allOf(Role.class);
    static final Set<Role> ADMINISTRATOR = EnumSet.of(Role.ADMINISTRATOR);

    record Right(String name, Set<Role> allowed, Consumer<RightsModuleTest> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Autowired People people;
    @Autowired ApiTokens tokens;
    @Autowired Invitations invitations;
    @Autowired TestPeople testPeople;

    Person other;

    @BeforeEach
    void somebodyElse() {
        other = testPeople.aPerson(Role.OBSERVER);
    }

    static Stream<Right> rights() {
        return Stream.of(
                new Right("byLogin", ALL, test -> test.people.byLogin("nobody")),
                new Right("byId", ALL, test -> test.people.byId(test.other.id())),
                new Right("inUnit", ALL, test -> test.people.inUnit("nowhere")),
                new Right("all", ADMINISTRATOR, test -> test.people.all()),
                new Right("add", ADMINISTRATOR, test -> test.people.add(someone())),
                new Right("deactivate", ADMINISTRATOR, test -> test.people.deactivate(test.id())),
                new Right("reactivate", ADMINISTRATOR, test -> test.people.reactivate(test.id())),
                new Right("speak", ADMINISTRATOR, test -> test.people.speak(test.id(), Locale.US)),
                new Right(
                        "issue",
                        ADMINISTRATOR,
                        test -> test.tokens.issue(test.id(), "t", Duration.ofMinutes(1))),
                new Right("of", ADMINISTRATOR, test -> test.tokens.of(test.id())),
                new Right(
                        "revoke",
                        ADMINISTRATOR,
                        test -> test.tokens.revoke(test.id(), UUID.randomUUID())),
                new Right("invite", ADMINISTRATOR, test -> test.invitations.invite(test.id())));
    }

    @ParameterizedTest
    @MethodSource("rights")
    void areHeldByTheNamedRolesOnly(Right right) {
        for (var role : Role.values()) {
            var person = testPeople.aPerson(role);
            Runnable call = () -> testPeople.doAs(person, () -> right.call().accept(this));
            if (right.allowed().contains(role))
                assertThatCode(call::run).as("%s by %s", right, role).doesNotThrowAnyException();
            else
                assertThatThrownBy(call::run)
                        .as("%s by %s", right, role)
                        .isInstanceOf(AccessDeniedException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("rights")
    void areNobodysWithoutSigningIn(Right right) {
        assertThatThrownBy(() -> right.call().accept(this))
                .isInstanceOfAny(
                        AuthenticationCredentialsNotFoundException.class,
                        AccessDeniedException.class);
    }

    @Test
    void addWithPassphraseIsTheAdministratorsToo() {
        for (var role : EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)))
            assertThatThrownBy(() ->
                            testPeople.doAs(
                                    testPeople.aPerson(role),
                                    () -> people.add(someone(), Confidential.of("x"))))
                    .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void areAskedOnEveryPublicMethod() {
        Stream.of(People.class, ApiTokens.class, SetUp.class, Invitations.class)
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .forEach(method ->
                        assertThat(method.isAnnotationPresent(PreAuthorize.class))
                                .as(method.toString())
                                .isTrue());
    }

    @Test
    void neverGiveAdministratorAuditorOrKeyCustodianAVerbOnContent() throws Exception {
        var content =
                Stream.of(
                        Can.INTERVIEW,
                        Can.RECORD,
                        Can.OBSERVE,
                        Can.REVIEW,
                        Can.ASSIGN,
                        Can.ASK_FOR_EXPORT,
                        Can.APPROVE_EXPORT,
                        Can.WORK_WITH_STATEMENTS);
        for (var verb : content.toList())
            for (var role : Role.values())
                if (!role.worksWithStatements())
                    assertThat(holds(role, verb)).as("%s: %s", role, verb).isFalse();
    }

    private boolean holds(Role role, String verb) throws Exception {
        var handler = new DefaultMethodSecurityExpressionHandler();
        var person = testPeople.aPerson(role);
        var authentication =
                testPeople.as(person, () -> SecurityContextHolder.getContext().getAuthentication());
        var invocation = new SimpleMethodInvocation(this, getClass().getDeclaredMethod("id"));
        return Boolean.TRUE.equals(
                handler.getExpressionParser()
                        .parseExpression(verb)
                        .getValue(
                                handler.createEvaluationContext(() -> authentication, invocation),
                                Boolean.class));
    }

    private PersonId id() {
        return other.id();
    }

    private static NewPerson someone() {
        return TestPeople.aNewPerson(Role.OBSERVER, "unit");
    }
}
