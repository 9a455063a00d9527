#include "chores/children/picture.hpp"

int main(int argc, char** argv) { return chores::picture_command(argc, argv); }
