package skink.servers.ds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.DeadProcess;
import skink.abi.protocol.Ds;
import skink.abi.protocol.Exists;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.TableFull;

/** Names and changes, good and bad. */
class NamesTest {
    private final SimulatedProcesses processes = new SimulatedProcesses();
    private final Names names = new Names(processes);
    private final int owner = processes.born();
    private final int other = processes.born();

    private long number(String name) throws NotFound {
        return names.value(name, Ds.Kind.NUMBER).number();
    }

    @Test
    void aNameStandsForWhatItsOwnerHasPublishedLast() throws Exception {
        names.publish(owner, "disk", Value.ofNumber(1));
        names.publish(owner, "disk", Value.ofNumber(Long.MIN_VALUE));
        assertEquals(Long.MIN_VALUE, number("disk"));
        names.publish(owner, "disk", Value.ofText("ram"));
        assertEquals("ram", names.value("disk", Ds.Kind.TEXT).text());
        assertThrows(NotFound.class, () -> number("disk"), "it is a text now");
        assertThrows(NotFound.class, () -> number("dis"));
    }

    @Test
    void aNameBelongsToWhoHasPublishedIt() throws Exception {
        names.publish(owner, "disk", Value.ofNumber(1));
        assertThrows(Exists.class, () -> names.publish(other, "disk", Value.ofNumber(2)));
        assertThrows(NotPermitted.class, () -> names.delete(other, "disk"));
        assertEquals(1, number("disk"));
        names.delete(owner, "disk");
        assertThrows(NotFound.class, () -> names.delete(owner, "disk"));
        names.publish(other, "disk", Value.ofNumber(2));
        assertEquals(2, number("disk"));
    }

    @Test
    void noNameIsEmpty() {
        assertThrows(BadArgument.class, () -> names.publish(owner, "", Value.ofNumber(1)));
        assertThrows(NotFound.class, () -> number(""));
    }

    @Test
    void anEndpointIsForgottenWithItsProcess() throws Exception {
        names.publishEndpoint(owner, "vfs", other);
        assertEquals(other, names.value("vfs", Ds.Kind.ENDPOINT).endpoint());
        processes.end(other);
        assertThrows(NotFound.class, () -> names.value("vfs", Ds.Kind.ENDPOINT));
        assertNull(names.entry(0));
        assertThrows(DeadProcess.class, () -> names.publishEndpoint(owner, "vfs", other));
    }

    @Test
    void numbersOutliveTheirOwnersUntilOthersWantTheName() throws Exception {
        names.publish(owner, "boots", Value.ofNumber(3));
        processes.end(owner);
        assertEquals(3, number("boots"));
        assertThrows(NotPermitted.class, () -> names.delete(other, "boots"));
        names.publish(other, "boots", Value.ofNumber(4));
        assertEquals(4, number("boots"));
        assertEquals(other, names.entry(0).owner);
    }

    @Test
    void listsAreInTheOrderOfNames() throws Exception {
        for (String name : new String[] {"b", "a", "c"}) {
            names.publish(owner, name, Value.ofNumber(0));
        }
        names.publishEndpoint(owner, "aa", other);
        processes.end(other);
        assertEquals("a", names.entry(0).text);
        assertEquals("b", names.entry(1).text, "what is dead has no place");
        assertEquals("c", names.entry(2).text);
        assertNull(names.entry(3));
        assertNull(names.entry(-1));
        assertNull(names.entry(Integer.MIN_VALUE));
        assertNull(names.entry(Integer.MAX_VALUE));
    }

    @Test
    void changesAreToldOnceInTheOrderOfTheLastOnes() throws Exception {
        names.subscribe(other, "net", false);
        assertFalse(processes.notified.contains(other), "nothing has changed");
        names.publish(owner, "net1", Value.ofNumber(0));
        assertTrue(processes.notified.remove(other));
        names.publish(owner, "net2", Value.ofNumber(0));
        names.publish(owner, "disk", Value.ofNumber(0));
        names.publish(owner, "net1", Value.ofNumber(1));
        assertEquals("net2", names.nextChange(other));
        assertEquals("net1", names.nextChange(other));
        assertEquals("", names.nextChange(other));
        names.delete(owner, "net1");
        assertEquals("net1", names.nextChange(other), "its end");
        assertEquals("", names.nextChange(other));
    }

    @Test
    void whatIsThereCountsIfTheSubscriberWantsIt() throws Exception {
        names.publish(owner, "a", Value.ofNumber(0));
        names.subscribe(other, "", false);
        assertEquals("", names.nextChange(other));
        names.subscribe(other, "", true);
        assertTrue(processes.notified.contains(other));
        assertEquals("a", names.nextChange(other));
    }

    @Test
    void aSubscriptionTakesThePlaceOfTheOneBefore() throws Exception {
        names.subscribe(other, "a", false);
        names.publish(owner, "a", Value.ofNumber(0));
        names.subscribe(other, "b", false);
        assertEquals("", names.nextChange(other));
        names.unsubscribe(other);
        assertThrows(NotFound.class, () -> names.unsubscribe(other));
        assertThrows(NotFound.class, () -> names.nextChange(other));
        processes.notified.clear();
        names.publish(owner, "b", Value.ofNumber(0));
        assertTrue(processes.notified.isEmpty());
    }

    @Test
    void whoCannotBeNotifiedIsNoSubscriber() throws Exception {
        int program = processes.bornSharing();
        assertThrows(NotPermitted.class, () -> names.subscribe(program, "", false));
        int stranger = processes.bornUnreachable();
        names.publish(owner, "a", Value.ofNumber(0));
        assertThrows(NotPermitted.class, () -> names.subscribe(stranger, "", true));
        assertThrows(NotFound.class, () -> names.nextChange(stranger));
        names.subscribe(stranger, "", false);
        names.publish(owner, "a", Value.ofNumber(1));
        assertThrows(NotFound.class, () -> names.nextChange(stranger), "it could not be told");
    }

    @Test
    void theDeadLeaveTheirPlacesAmongSubscribers() throws Exception {
        for (int i = 0; i < Subscribers.MOST; i++) {
            names.subscribe(processes.born(), "x", false);
        }
        assertThrows(TableFull.class, () -> names.subscribe(other, "", false));
        for (int process : processes.living()) {
            if (process != owner && process != other) {
                processes.end(process);
            }
        }
        names.subscribe(other, "", false);
    }

    @Test
    void oneOwnerDoesNotFillTheTable() throws Exception {
        for (int i = 0; i < Names.MOST_OF_ONE; i++) {
            names.publish(owner, "n" + i, Value.ofNumber(i));
        }
        assertThrows(TableFull.class, () -> names.publish(owner, "more", Value.ofNumber(0)));
        names.publish(owner, "n5", Value.ofNumber(0));
        names.publish(other, "more", Value.ofNumber(0));
    }

    @Test
    void aFullTableForgetsTheDead() throws Exception {
        int[] owners = fill();
        assertThrows(TableFull.class, () -> names.publish(other, "more", Value.ofNumber(0)));
        processes.end(owners[1]);
        names.publish(other, "more", Value.ofNumber(0));
        assertThrows(NotFound.class, () -> number("o1-0"));
        assertEquals(0, number("o0-0"));
    }

    private int[] fill() throws Exception {
        int[] owners = new int[Names.MOST / Names.MOST_OF_ONE];
        for (int i = 0; i < owners.length; i++) {
            owners[i] = processes.born();
            for (int k = 0; k < Names.MOST_OF_ONE; k++) {
                names.publish(owners[i], "o" + i + "-" + k, Value.ofNumber(0));
            }
        }
        return owners;
    }

    @Test
    void aSubscriberThatNeverAsksLosesItsSubscriptionRatherThanAChange() throws Exception {
        names.subscribe(other, "", false);
        for (int i = 0; i < Names.MOST; i++) {
            names.publish(owner, "n" + i, Value.ofNumber(0));
            names.delete(owner, "n" + i);
        }
        names.publish(owner, "one more", Value.ofNumber(0));
        assertThrows(NotFound.class, () -> names.nextChange(other));
        names.subscribe(other, "", true);
        assertEquals("one more", names.nextChange(other));
    }
}
