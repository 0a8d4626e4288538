package skink.tests.vm;

import java.util.List;
import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadMemory;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.NotAProgram;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.UnknownProcess;
import skink.abi.protocol.Vm;
import skink.abi.user.UserSpace;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;

/** Births, programs and ends. */
final class ProcessCases {
    static final List<Case> ALL = List.of(
            new Case("ForkedProcessHasACopy", ProcessCases::fork),
            new Case("ProgramBeginsWithItsArguments", ProcessCases::exec),
            new Case("ExecThatFailsChangesNothing", ProcessCases::failingExec),
            new Case("HeapTakesWhatThereIs", ProcessCases::heap),
            new Case("GarbageGivesMemoryBack", ProcessCases::garbage),
            new Case("StackEndsWithAnError", ProcessCases::stack),
            new Case("ProgramCannotWriteItsText", ProcessCases::text),
            new Case("ManyProcessesLeaveNothingBehind", ProcessCases::many));

    private static final int PAGE = 4096;
    private static final int SEGV_STATUS = 139;

    private ProcessCases() {}

    private static void fork() {
        int place = Subjects.perform(Subjects.FIRST, Subject.MAP, 0, 4 * PAGE);
        Subjects.perform(Subjects.FIRST, Subject.WRITE, place, 1);
        int child = Subjects.fork(Subjects.FIRST);
        Check.equal(1, Subjects.perform(child, Subject.READ, place), "what the parent had");
        Subjects.perform(child, Subject.WRITE, place, 2);
        Subjects.perform(Subjects.FIRST, Subject.WRITE, place + PAGE, 3);
        Check.equal(1, Subjects.perform(Subjects.FIRST, Subject.READ, place), "the parent's stays");
        Check.equal(0, Subjects.perform(child, Subject.READ, place + PAGE), "the child's stays");
        int grandchild = Subjects.fork(child);
        Check.equal(2, Subjects.perform(grandchild, Subject.READ, place), "what the child had");
        Subjects.free(child);
        Check.equal(2, Subjects.perform(grandchild, Subject.READ, place), "after the child's end");
        Subjects.free(grandchild);
        Check.equal(0, Subjects.perform(Subjects.FIRST, Subject.UNMAP, place, 4 * PAGE), "giving it back");
    }

    private static void exec() {
        int child = Subjects.fork(Subjects.FIRST);
        String[] arguments = {"one", "", "d\u00e9j\u00e0 vu", "a longer argument than the others"};
        Images.begin(child, arguments);
        Check.equal(arguments.length, Subjects.perform(child, Subject.ARGUMENT, -1), "arguments");
        for (int i = 0; i < arguments.length; i++) {
            Check.equal(arguments[i].hashCode(), Subjects.perform(child, Subject.ARGUMENT, i), "argument " + i);
        }
        Images.begin(child, "again");
        Check.equal("again".hashCode(), Subjects.perform(child, Subject.ARGUMENT, 0), "a program that begins another");
        int copy = Subjects.fork(child);
        Check.equal("again".hashCode(), Subjects.perform(copy, Subject.ARGUMENT, 0), "and its copy");
        Subjects.free(copy);
        Subjects.free(child);
    }

    private static void failingExec() {
        int child = Subjects.fork(Subjects.FIRST);
        Images.begin(child, "first");
        Vm.Totals before = Subjects.VM.totals();
        int[][] files = {
            {Images.address() + PAGE, PAGE, Errno.ENOEXEC},
            {Images.address(), 40, Errno.ENOEXEC},
            {Images.address(), PAGE, Errno.ENOEXEC},
            {Images.address(), 0, Errno.EINVAL},
            {Images.address(), Integer.MAX_VALUE, Errno.EINVAL},
            {Images.address() + 2, PAGE, Errno.EINVAL},
            {UserSpace.HEAP_BASE, PAGE, Errno.EINVAL},
            {0, PAGE, Errno.EINVAL}
        };
        for (int[] file : files) {
            Check.equal(file[2], tryExec(child, file[0], file[1]), "a file at " + file[0] + " of " + file[1]);
        }
        Check.equal("first".hashCode(), Subjects.perform(child, Subject.ARGUMENT, 0), "it goes on as it was");
        Subjects.free(child);
        Check.that(Subjects.VM.totals().free() > before.free(), "its memory is free");
    }

    private static int tryExec(int child, int file, int bytes) {
        try {
            Images.exec(child, file, bytes, "second");
            return Errno.OK;
        } catch (NotAProgram refused) {
            return Errno.ENOEXEC;
        } catch (BadArgument refused) {
            return Errno.EINVAL;
        } catch (BadMemory | NoMemory | UnknownProcess | NotPermitted error) {
            throw new AssertionError("exec: " + error, error);
        }
    }

    private static void heap() {
        Vm.Totals before = Subjects.VM.totals();
        int child = Subjects.fork(Subjects.FIRST);
        Images.begin(child);
        int eaten = Subjects.perform(child, Subject.EAT, 0);
        int could = (before.free() - before.promised()) * 4;
        Check.that(eaten > could / 2, "KiB of objects: " + eaten + " of " + could);
        Check.equal(5, Subjects.perform(child, Subject.ECHO, 5), "it goes on");
        Check.that(Subjects.perform(child, Subject.EAT, 0) > could / 2, "a second time");
        Subjects.free(child);
        Check.equal(before.free(), Subjects.VM.totals().free(), "free memory");
        Check.equal(before.promised(), Subjects.VM.totals().promised(), "promised memory");
    }

    private static void garbage() {
        int child = Subjects.fork(Subjects.FIRST);
        Images.begin(child);
        Subjects.perform(child, Subject.EAT, 0);
        int most = MemoryCases.usage(child).resident();
        Subjects.perform(child, Subject.CHURN, 200);
        int after = MemoryCases.usage(child).resident();
        Check.that(after < most / 2, "pages there: " + most + ", then " + after);
        Subjects.free(child);
    }

    private static void stack() {
        int child = Subjects.fork(Subjects.FIRST);
        Images.begin(child);
        Check.equal(1, Subjects.perform(child, Subject.RECURSE, 0), "a StackOverflowError");
        Check.equal(1, Subjects.perform(child, Subject.RECURSE, 0), "another");
        Subjects.begin(child, Subject.WRITE, UserSpace.STACK_TOP - (1 << 20) - 4, 1);
        Check.equal(SEGV_STATUS, Subjects.awaitEnd(child), "who writes below its stack");
    }

    private static void text() {
        int child = Subjects.fork(Subjects.FIRST);
        Images.begin(child);
        Subjects.begin(child, Subject.WRITE, UserSpace.PROGRAM_BASE, 1);
        Check.equal(SEGV_STATUS, Subjects.awaitEnd(child), "who writes its text");
    }

    private static void many() {
        Vm.Totals before = Subjects.VM.totals();
        for (int i = 0; i < 100; i++) {
            int child = Subjects.fork(Subjects.FIRST);
            if (i % 4 == 0) {
                Images.begin(child, "x");
            }
            Subjects.begin(child, Subject.END, i, 0);
            Check.equal(i, Subjects.awaitEnd(child), "status");
        }
        Check.equal(before.free(), Subjects.VM.totals().free(), "free memory");
        Check.equal(before.promised(), Subjects.VM.totals().promised(), "promised memory");
    }
}
