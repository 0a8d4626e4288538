#include "rounds.hpp"

static const int SIZE = 9;

class Board {
  public:
    int32_t run() {
        for (int i = 0; i < 4; i++) {
            place(0);
        }
        int32_t result = solutions * 1000003 + visited;
        columns.release();
        rising.release();
        falling.release();
        return result;
    }

  private:
    void place(int row) {
        if (row == SIZE) {
            solutions++;
            return;
        }
        for (int column = 0; column < SIZE; column++) {
            visited++;
            if (!columns[column] && !rising[row + column] && !falling[row - column + SIZE]) {
                columns[column] = true;
                rising[row + column] = true;
                falling[row - column + SIZE] = true;
                place(row + 1);
                columns[column] = false;
                rising[row + column] = false;
                falling[row - column + SIZE] = false;
            }
        }
    }

    Array<bool> columns{SIZE};
    Array<bool> rising{2 * SIZE};
    Array<bool> falling{2 * SIZE};
    int32_t solutions = 0;
    int32_t visited = 0;
};

int32_t run() { return Board().run(); }
