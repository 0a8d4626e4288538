package skink.servers.pm;

import skink.abi.protocol.Pm;
import skink.user.protocol.Answer;
import skink.user.protocol.PmAnswers;

/** Answers by message. */
final class LateAnswers implements Answers {
    @Override
    public boolean forked(int process, int pid) {
        return PmAnswers.fork(process, pid);
    }

    /** The answers to both requests look the same. */
    @Override
    public boolean ended(int process, Pm.Ended child) {
        return PmAnswers.await(process, child);
    }

    @Override
    public boolean slept(int process) {
        return PmAnswers.sleep(process);
    }

    @Override
    public boolean refuse(int process, int error) {
        return Answer.refuse(process, error);
    }
}
