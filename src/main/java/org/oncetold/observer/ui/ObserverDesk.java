// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import org.oncetold.base.ui.ConnectionWords;
import org.oncetold.base.ui.KeyHelp;
import org.oncetold.interview.Glance;
import org.oncetold.interview.InterviewState;
import org.oncetold.observer.Board;
import org.oncetold.observer.Sign;
import org.oncetold.observer.Watching;
import org.oncetold.statement.Label;

/// One who watches, at their desk. What others add shows at once; leaving the page is leaving the
/// room.
class ObserverDesk extends Div {

    private final transient Watching watching;
    private final transient ObserverView.Leaving leaving;
    private final ObserverHeader header;
    private final LivePane live;
    private final BoardPane board;
    private boolean over;

    ObserverDesk(
            Watching watching, Label label, ObserverTools tools, ObserverView.Leaving leaving) {
        this.watching = watching;
        this.leaving = leaving;
        var names = new Colleagues(tools.people());
        var keys = new ObserverKeys();
        addClassName("observer");
        header = new ObserverHeader(watching, label, tools.clock());
        live = new LivePane(watching, label, tools, names, this::mark);
        board = new BoardPane(watching, tools, names, live::spoken, this::show);
        keys.onMark(this::mark);
        keys.onHere(this::stay);
        add(header, live, board, keys, new KeyHelp(), new ConnectionWords());
        var id = watching.interview().id();
        Renewal.keep(this, told -> tools.pages().watch(id, told), this::renew);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        over();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        live.enter(event.getUI());
    }

    private void over() {
        if (over) return;
        over = true;
        live.close();
        watching.close();
    }

    private void mark(Sign sign) {
        show(watching.mark(sign));
        live.askWhat();
    }

    /// Right, session and presence are asked first, whatever it was that is new. A page that was
    /// held for gone and is there after all says so itself and comes again.
    private void renew() {
        if (over) return;
        if (!watching.mayStay()) {
            over();
            leaving.withdrawn();
            return;
        }
        var glance = watching.glance();
        if (glance.interview().state() == InterviewState.ENDED) {
            over();
            leaving.sessionEnded();
            return;
        }
        if (!watching.isHere()) {
            live.close();
            return;
        }
        show(glance);
        show(watching.board());
    }

    private void show(Glance glance) {
        header.show(glance);
        live.show(glance);
        board.show(glance);
    }

    private void show(Board now) {
        live.show(now);
        board.show(now);
    }

    private void stay() {
        if (over) return;
        if (watching.seen()) {
            renew();
            return;
        }
        over();
        leaving.comeAgain();
    }
}
