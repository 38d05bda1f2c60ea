// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import org.oncetold.access.Justification;
import org.oncetold.access.Layer;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.StatementId;
import org.oncetold.interviewee.Decision.Answer;
import org.oncetold.people.Person;
import org.oncetold.testing.TestPeople;
import org.springframework.stereotype.Component;

/// Notes what an invented person decides, as their interviewer would.
@Component
public class TestDecisions {

    public static final Justification WHY = Justification.of(Purpose.INTERVIEW);

    private final TestPeople people;
    private final Agreements agreements;

    TestDecisions(TestPeople people, Agreements agreements) {
        this.people = people;
        this.agreements = agreements;
    }

    public void refuse(StatementId statement, Person interviewer, Layer layer) {
        decide(statement, interviewer, decision(layer, Answer.REFUSED, LegalBasis.agreement()));
    }

    public void agree(StatementId statement, Person interviewer, Layer layer) {
        decide(statement, interviewer, decision(layer, Answer.AGREED, LegalBasis.agreement()));
    }

    void decide(StatementId statement, Person by, Decision decision) {
        people.doAs(by, () -> agreements.decide(statement, decision, WHY));
    }

    static Decision decision(Layer layer, Answer answer, LegalBasis basis) {
        return new Decision(layer, answer, Confidential.of("in her words"), basis, explained());
    }

    static Explained explained() {
        return new Explained(Confidential.of("Ines"), "es", Medium.SPOKEN, Understood.SAID_BACK);
    }
}
