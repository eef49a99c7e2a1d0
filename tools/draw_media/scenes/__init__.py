"""One function a picture. `SCENES` says which file each one is and in which light it lies."""
